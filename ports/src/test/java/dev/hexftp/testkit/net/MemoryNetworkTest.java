package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The expectations of tests of the client on servers in memory.
final class MemoryNetworkTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HostName HOST = new HostName("ftp.example");

  private final ScriptedServer server = ScriptedServer.welcoming("anna", "secret");
  private final MemoryNetwork network = new MemoryNetwork().with("ftp.example", server);

  @Test
  void a_host_that_was_not_named_is_unknown() {
    HostName elsewhere = new HostName("elsewhere.example");

    FtpLink link = network.open(elsewhere, Port.FTP);

    assertThat(link.await(PATIENCE))
        .isEqualTo(new Event.ControlNotOpened(new Failure.UnknownHost(elsewhere)));
  }

  @Test
  void only_hosts_that_were_named_have_an_address() {
    HostName elsewhere = new HostName("elsewhere.example");

    assertThat(network.addressesOf(HOST, PATIENCE))
        .isEqualTo(Either.right(List.of(new HostAddress.Ipv4(192, 0, 2, 21))));
    assertThat(network.addressesOf(elsewhere, PATIENCE))
        .isEqualTo(Either.left(new Failure.UnknownHost(elsewhere)));
  }

  @Test
  void behind_a_firewall_there_is_no_answer() {
    server.on("EPSV", peer -> peer.say("229 (|||" + peer.listenBehindWall().number() + "|)"));
    FtpLink link = connected();
    link.send(new FtpCommand.Epsv());
    replies(link, 1);

    link.connectData(new DataAddress.OfPeer(new Port(50_000)));

    assertThat(link.await(PATIENCE)).isEqualTo(new Event.DeadlinePassed());
  }

  @Test
  void a_host_without_a_server_refuses() {
    HostName deaf = new HostName("deaf.example");

    FtpLink link = network.withNobodyAt("deaf.example").open(deaf, Port.FTP);

    assertThat(link.await(PATIENCE))
        .isEqualTo(
            new Event.ControlNotOpened(
                new Failure.NotConnectable(deaf, Port.FTP, ConnectFault.REFUSED)));
  }

  @Test
  void a_rule_for_the_whole_line_goes_before_one_for_the_verb() {
    FtpLink link = connected();

    link.send(new FtpCommand.Verbatim(new CommandArgument("PASS secret")));
    link.send(new FtpCommand.Verbatim(new CommandArgument("PASS other")));
    link.send(new FtpCommand.Pwd());

    assertThat(replies(link, 3))
        .containsExactly("230 welcome", "530 wrong", "502 no such rule: PWD");
    assertThat(server.heard()).containsExactly("PASS secret", "PASS other", "PWD");
  }

  @Test
  void bytes_of_a_server_come_over_a_passive_connection() {
    BytesReceived sink = new BytesReceived();
    server.sends("RETR a", "hello");
    FtpLink link = connected();

    link.send(new FtpCommand.Epsv());
    List<String> passive = replies(link, 1);
    link.connectData(new DataAddress.OfPeer(new Port(50_000)));
    Event opened = link.await(PATIENCE);
    link.send(new FtpCommand.Retr(new CommandArgument("a")));
    link.receive(sink, _ -> {});

    assertThat(passive).containsExactly("229 come (|||50000|)");
    assertThat(opened).isEqualTo(new Event.DataOpened());
    assertThat(replies(link, 2)).containsExactly("150 coming", "226 done");
    assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataEnded(new ByteCount(5)));
    assertThat(sink.bytes()).isEqualTo(utf8("hello"));
  }

  @Test
  void a_server_fetches_an_upload_over_an_active_connection_and_confirms_at_the_end() {
    List<String> kept = new ArrayList<>();
    server.takes("STOR b", kept::add);
    FtpLink link = connected();
    link.listenForData();
    link.await(PATIENCE);

    link.send(new FtpCommand.Stor(new CommandArgument("b")));
    List<String> first = replies(link, 1);
    Event opened = link.await(PATIENCE);
    link.transmit(new BytesToSend(utf8("hello")), _ -> {});
    Event ended = link.await(PATIENCE);

    assertThat(first).containsExactly("150 go on");
    assertThat(opened).isEqualTo(new Event.DataOpened());
    assertThat(ended).isEqualTo(new Event.DataEnded(new ByteCount(5)));
    assertThat(replies(link, 1)).containsExactly("226 done");
    assertThat(kept).containsExactly("hello");
  }

  @Test
  void an_upload_that_is_broken_off_is_not_kept() {
    List<String> kept = new ArrayList<>();
    server.takes("STOR b", kept::add);
    FtpLink link = connected();
    link.listenForData();
    link.send(new FtpCommand.Stor(new CommandArgument("b")));

    link.discardData();

    assertThat(replies(link, 2)).containsExactly("150 go on", "426 broken off");
    assertThat(kept).isEmpty();
  }

  @Test
  void a_server_that_takes_its_time_is_awaited_without_waiting() {
    server.on("PWD", peer -> peer.after(Duration.ofMinutes(3), () -> peer.say("257 \"/\"")));
    FtpLink link = connected();
    Duration begin = network.time().elapsed();

    link.send(new FtpCommand.Pwd());
    Event first = link.await(PATIENCE);
    List<String> second = replies(link, 1);

    assertThat(first).isEqualTo(new Event.DeadlinePassed());
    assertThat(second).containsExactly("257 \"/\"");
    assertThat(network.time().elapsed().minus(begin)).isEqualTo(Duration.ofMinutes(3));
  }

  private FtpLink connected() {
    FtpLink link = network.open(HOST, Port.FTP);
    assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    assertThat(replies(link, 1)).containsExactly("220 ready");
    return link;
  }

  private static List<String> replies(FtpLink link, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Event event = link.await(PATIENCE);
      assertThat(event).isInstanceOf(Event.ReplyArrived.class);
      lines.addAll(((Event.ReplyArrived) event).reply().lines());
    }
    return lines;
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }
}
