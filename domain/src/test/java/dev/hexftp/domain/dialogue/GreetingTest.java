package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.HOST;
import static dev.hexftp.domain.dialogue.Samples.PEER;
import static dev.hexftp.domain.dialogue.Samples.TERMS;
import static dev.hexftp.domain.dialogue.Samples.TLS;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void the_server_speaks_first() {
    connecting()
        .waits(Deadline.CONNECT)
        .meets(new Event.ControlOpened(PEER))
        .waits(Deadline.REPLY)
        .hears("220-Welcome", "220 Ready")
        .succeeds(new Greeted(PEER, Option.none(), reply("220-Welcome", "220 Ready")));
  }

  @Test
  void the_server_may_ask_for_patience() {
    connected()
        .hears("120 Ready in 3 minutes")
        .hears("220 Ready")
        .succeeds(new Greeted(PEER, Option.none(), reply("220 Ready")));
  }

  @Test
  void a_refusal_is_no_greeting() {
    connected().hears("500 Go away").fails(new Failure.GreetingRefused(reply("500 Go away")));
    connected().hears("421 Full").fails(new Failure.GreetingRefused(reply("421 Full")));
    connected().hears("450 Busy").fails(new Failure.GreetingRefused(reply("450 Busy")));
    connected().hears("331 Who?").fails(new Failure.GreetingRefused(reply("331 Who?")));
    connected()
        .hears("120 Wait")
        .hears("421 Full")
        .fails(new Failure.GreetingRefused(reply("421 Full")));
  }

  @Test
  void a_connection_that_cannot_be_made_says_why() {
    Failure unknown = new Failure.UnknownHost(HOST);
    connecting().meets(new Event.ControlNotOpened(unknown)).fails(unknown);
    connecting()
        .meets(new Event.DeadlinePassed())
        .fails(new Failure.NotConnectable(HOST, Port.FTP, ConnectFault.TIMED_OUT));
    connecting().meets(new Event.Interrupted()).fails(new Failure.Interrupted());
  }

  @Test
  void a_connection_without_a_greeting_reached_no_ftp_service() {
    Failure broken = new Failure.ProtocolBroken(new ReplyFault.NotAReply("HTTP/1.1 400"));
    connected().meets(new Event.ControlBroken(broken)).fails(new Failure.NoGreeting(broken));
    connected()
        .meets(new Event.ControlLost())
        .fails(new Failure.NoGreeting(new Failure.ControlLost()));
    connected()
        .meets(new Event.DeadlinePassed())
        .fails(new Failure.NotConnectable(HOST, Port.FTP, ConnectFault.TIMED_OUT));
  }

  @Test
  void with_implicit_tls_the_handshake_comes_first() {
    handshaking()
        .waits(Deadline.REPLY)
        .meets(new Event.ControlSecured(TLS))
        .hears("220 Ready")
        .succeeds(new Greeted(PEER, Option.of(TLS), reply("220 Ready")));
  }

  @Test
  void tls_that_cannot_be_had_is_no_other_failure() {
    TlsFault fault = new TlsFault.NoAgreement("what?");
    handshaking().meets(new Event.ControlNotSecured(fault)).fails(new Failure.NotSecured(fault));
    handshaking()
        .meets(new Event.ControlLost())
        .fails(new Failure.NotSecured(new TlsFault.ConnectionLost()));
    handshaking()
        .meets(new Event.DeadlinePassed())
        .fails(new Failure.NotSecured(new TlsFault.Overdue()));
    handshaking().meets(new Event.Interrupted()).fails(new Failure.Interrupted());
  }

  private static Talk<Greeted> handshaking() {
    return Talk.of(Greeting.begin(HOST, Port.FTP, Option.of(TERMS)))
        .meets(new Event.ControlOpened(PEER))
        .does(new Action.SecureControl(TERMS));
  }

  private static Talk<Greeted> connecting() {
    return Talk.of(Greeting.begin(HOST, Port.FTP, Option.none()));
  }

  private static Talk<Greeted> connected() {
    return connecting().meets(new Event.ControlOpened(PEER));
  }
}
