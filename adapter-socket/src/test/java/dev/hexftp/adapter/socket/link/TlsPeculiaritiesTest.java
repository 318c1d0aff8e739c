package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The behaviour of a protected link beyond the contract, as only TLS over TCP can bring it about.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TlsPeculiaritiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final TlsTerms ANYBODY =
      new TlsTerms(new TrustPolicy(Trust.ANY, Set.of(), Option.none()), TlsVersion.TLS_1_3);

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
  void an_end_during_the_handshake_is_the_loss_of_the_connection() {
    link.secureControl(ANYBODY);

    peer.hangUp();

    assertThat(next()).isEqualTo(new Event.ControlNotSecured(new TlsFault.ConnectionLost()));
  }

  @Test
  void half_a_handshake_buys_no_time() {
    link.secureControl(ANYBODY);

    peer.meanwhile(
        () -> {
          peer.passTime(PATIENCE);
          peer.sayBytes(new byte[] {22, 3, 3});
        });

    assertThat(next()).isEqualTo(new Event.DeadlinePassed());
  }

  @Test
  void a_control_connection_may_end_without_ceremony() {
    secure();

    peer.say("221 bye\r\n");
    peer.hangUp();

    assertThat(next()).isInstanceOf(Event.ReplyArrived.class);
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  // --- The data connection ---

  @Test
  void a_download_without_the_word_that_it_is_all_was_cut_off() {
    openProtectedData();
    peer.sendData(ByteBuffer.allocate(1_000));
    peer.cutData();

    link.receive(new Nowhere(), _ -> {});

    assertThat(next()).isEqualTo(new Event.DataCutOff(new ByteCount(1_000)));
  }

  @Test
  void a_foreign_data_connection_gets_no_byte() {
    secure();
    link.protectData(ProtectionLevel.PRIVATE);
    peer.protectData(new TlsPeer("other", "1.3"));
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));
    next();

    link.transmit(new Somewhere(1_000), _ -> {});

    assertThat(next())
        .isInstanceOfSatisfying(
            Event.DataFailed.class,
            failed -> {
              assertThat(failed.moved()).isEqualTo(ByteCount.ZERO);
              assertThat(failed.fault())
                  .isInstanceOfSatisfying(
                      DataFault.NotSecured.class,
                      secured ->
                          assertThat(secured.fault())
                              .isInstanceOf(TlsFault.OtherCertificate.class));
            });
  }

  @Test
  void a_data_connection_that_ends_during_the_handshake_was_not_secured() {
    secure();
    link.protectData(ProtectionLevel.PRIVATE);
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));
    next();
    peer.endData();

    link.receive(new Nowhere(), _ -> {});

    assertThat(next())
        .isEqualTo(
            new Event.DataFailed(
                ByteCount.ZERO, new DataFault.NotSecured(new TlsFault.ConnectionLost())));
  }

  // --- Remains of an upload ---

  @Test
  void the_connection_of_an_upload_is_given_up_at_the_latest_for_the_next_one() {
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));
    next();
    link.transmit(new Somewhere(10), _ -> {});
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(10)));
    Socket first = peer.data();

    link.connectData(new DataAddress.OfPeer(peer.listenForData()));

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(isGivenUp(first)).isTrue();
  }

  /// A peer that writes to a connection that is given up gets an error sooner or later.
  private static boolean isGivenUp(Socket socket) {
    try {
      while (true) {
        socket.getOutputStream().write(0);
      }
    } catch (IOException _) {
      return true;
    }
  }

  // --- The words of the tests above ---

  private void secure() {
    peer.speakTls();
    link.secureControl(ANYBODY);
    assertThat(next()).isInstanceOf(Event.ControlSecured.class);
  }

  private void openProtectedData() {
    secure();
    link.protectData(ProtectionLevel.PRIVATE);
    peer.protectData();
    link.connectData(new DataAddress.OfPeer(peer.listenForData()));
    assertThat(next()).isEqualTo(new Event.DataOpened());
  }

  private Event next() {
    return link.await(PATIENCE);
  }

  /// A sink that keeps nothing.
  private record Nowhere() implements ByteSink {
    @Override
    public void write(ByteBuffer bytes) {
      bytes.position(bytes.limit());
    }

    @Override
    public Either<Failure, String> commit() {
      throw new AssertionError("a link does not commit");
    }

    @Override
    public void discard() {
      throw new AssertionError("a link does not discard");
    }

    @Override
    public Option<InPlace> inPlace() {
      return Option.none();
    }

    @Override
    public boolean canRestart() {
      return false;
    }
  }

  /// `size` zeros.
  private record Somewhere(int size) implements ByteSource {
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
