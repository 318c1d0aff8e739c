package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The behaviour of a link over TCP beyond the contract, as only TCP can bring it about.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TcpPeculiaritiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("127.0.0.2");

  private final TcpLinkPeer peer = new TcpLinkPeer(HERE);
  private final FtpLink link = peer.link();

  @BeforeEach
  void connect() {
    assertThat(next()).isInstanceOf(Event.ControlOpened.class);
  }

  @AfterEach
  void close() {
    peer.close();
  }

  // --- The control connection ---

  @Test
  void a_reset_is_the_loss_of_the_connection() {
    peer.breakOff();

    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  void a_goodbye_is_reported_even_if_commands_have_gone_into_the_closed_connection() {
    peer.say("421 too long idle\r\n");
    peer.hangUp();

    link.send(new FtpCommand.Pwd());
    link.send(new FtpCommand.Pwd());

    assertThat(nextReply().lines()).containsExactly("421 too long idle");
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  void telnet_commands_are_no_part_of_a_reply() {
    peer.say("2\u00FF\u00FB\u000120 rea");
    peer.sayUrgently(0xFF);
    peer.say("\u00F2dy\r\n");

    assertThat(nextReply().lines()).containsExactly("220 ready");
  }

  @Test
  void commands_that_the_socket_has_no_room_for_wait_their_turn() {
    FtpCommand bulky = new FtpCommand.Cwd(new CommandArgument("x".repeat(100_000)));
    int count = 200;
    for (int i = 0; i < count; i++) {
      link.send(bulky);
    }

    peer.meanwhile(
        () -> {
          for (int i = 0; i < count; i++) {
            assertThat(peer.hear()).hasSize(100_006);
          }
          peer.say("250 that was a lot\r\n");
        });

    assertThat(nextReply().lines()).containsExactly("250 that was a lot");
  }

  @Test
  void closing_the_link_ends_the_control_connection_after_the_last_command() {
    link.send(new FtpCommand.Quit());

    link.close();

    assertThat(peer.hear()).isEqualTo("QUIT\r\n");
    assertThat(peer.hear()).isEmpty();
  }

  @Test
  void a_link_that_is_broken_hangs_up() {
    peer.say("SSH-2.0-OpenSSH\r\n");
    next();

    assertThat(peer.hear()).isEmpty();
  }

  // --- The data connection ---

  @Test
  void a_stranger_gets_no_data_connection_and_the_server_still_does() throws IOException {
    link.listenForData();
    Endpoint local = nextListening();

    try (Socket thief = BlockingSockets.connectFrom(ELSEWHERE, local)) {
      Event afterThief = link.await(MOMENT);
      int seenByThief = thief.getInputStream().read();
      peer.connectData(local);

      assertThat(afterThief).isEqualTo(new Event.DeadlinePassed());
      assertThat(seenByThief).isEqualTo(-1);
      assertThat(next()).isEqualTo(new Event.DataOpened());
    }
  }

  /// Which of the two the selector finds first is chance.
  @Test
  void a_reset_after_an_upload_is_reported_before_the_reply_that_came_after_it()
      throws IOException {
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));
    assertThat(next()).isEqualTo(new Event.DataOpened());
    link.transmit(new Zeros(1_000), _ -> {});
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1_000)));

    peer.data().setSoLinger(true, 0);
    peer.data().close();
    peer.say("226 done\r\n");

    assertThat(next())
        .isEqualTo(new Event.DataFailed(new ByteCount(1_000), new DataFault.Broken()));
    assertThat(nextReply().lines()).containsExactly("226 done");
  }

  @Test
  void data_connections_start_from_the_address_of_the_control_connection() {
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(peer.data().getInetAddress()).isEqualTo(HERE);
  }

  @Test
  void a_link_that_may_use_any_address_listens_at_all_and_names_the_one_that_the_server_knows() {
    SocketOptions any = new SocketOptions(Option.none(), Option.none(), true, CopyBuffers.DEFAULT);
    try (TcpLinkPeer other = new TcpLinkPeer(HERE, any)) {
      other.link().await(PATIENCE);

      other.link().listenForData();
      Event.DataListening listening = (Event.DataListening) other.link().await(PATIENCE);
      other.connectData(listening.local());

      assertThat(listening.local().address()).isEqualTo(Endpoints.of(HERE, 1).address());
      assertThat(other.link().await(PATIENCE)).isEqualTo(new Event.DataOpened());
    }
  }

  private Event next() {
    return link.await(PATIENCE);
  }

  private Reply nextReply() {
    return ((Event.ReplyArrived) next()).reply();
  }

  private Endpoint nextListening() {
    return ((Event.DataListening) next()).local();
  }

  /// `size` zeros.
  private record Zeros(int size) implements ByteSource {
    @Override
    public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
      return offset >= size ? END : target.write(ByteBuffer.allocate((int) (size - offset)));
    }

    @Override
    public void close() {}

    @Override
    public boolean canRestart() {
      return false;
    }
  }
}
