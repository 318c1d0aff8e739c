package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.TERMS;
import static dev.hexftp.domain.dialogue.Samples.TLS;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecuringTest {
  @Test
  void auth_is_agreed_to_and_the_handshake_follows_at_once() {
    agreed().waits(Deadline.REPLY).meets(new Event.ControlSecured(TLS)).succeeds(TLS);
  }

  @Test
  void nothing_but_234_leads_to_a_handshake_and_nothing_leads_on_in_the_clear() {
    for (String line :
        List.of("200 Fine.", "230 You are in.", "331 Who?", "421 Full.", "500 What?", "530 No.")) {
      securing()
          .hears(line)
          .fails(new Failure.ProtectionRefused(new FtpCommand.AuthTls(), reply(line)));
    }
  }

  @Test
  void a_reply_between_consent_and_handshake_was_injected() {
    for (String line : List.of("150 Wait.", "230 You are in.", "500 What?")) {
      agreed().hears(line).fails(new Failure.NotSecured(new TlsFault.ClearTextInjected()));
    }
    agreed()
        .meets(
            new Event.ControlBroken(new Failure.ProtocolBroken(new ReplyFault.NotAReply("GET /"))))
        .fails(new Failure.NotSecured(new TlsFault.ClearTextInjected()));
  }

  @Test
  void every_failure_leaves_the_connection_unsecured() {
    TlsFault fault = new TlsFault.NoAgreement("no shared cipher");
    agreed().meets(new Event.ControlNotSecured(fault)).fails(new Failure.NotSecured(fault));
    for (Talk<TlsSession> talk : List.of(securing(), agreed())) {
      talk.meets(new Event.ControlLost())
          .fails(new Failure.NotSecured(new TlsFault.ConnectionLost()));
    }
    for (Talk<TlsSession> talk : List.of(securing(), agreed())) {
      talk.meets(new Event.DeadlinePassed()).fails(new Failure.NotSecured(new TlsFault.Overdue()));
    }
    agreed().meets(new Event.Interrupted()).fails(new Failure.Interrupted());
  }

  private static Talk<TlsSession> securing() {
    return Talk.of(Securing.begin(TERMS)).sends("AUTH TLS").waits(Deadline.REPLY);
  }

  private static Talk<TlsSession> agreed() {
    return securing().hears("234 Speak.").does(new Action.SecureControl(TERMS));
  }
}
