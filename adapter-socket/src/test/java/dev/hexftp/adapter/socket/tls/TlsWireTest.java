package dev.hexftp.adapter.socket.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.tls.TlsFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes of TLS, whatever the network does to them.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TlsWireTest {
  private static final int WHOLE = Integer.MAX_VALUE;
  private static final SSLContext SERVER = TestCertificates.serverContext("good");

  static Stream<Arguments> versionsAndPieces() {
    return Stream.of("1.2", "1.3")
        .flatMap(
            version ->
                IntStream.of(1, 7, 100, 16_389, 20_000, WHOLE)
                    .mapToObj(bytesPerTurn -> Arguments.of(version, bytesPerTurn)));
  }

  // --- Whole transfers ---

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void what_is_received_is_what_was_sent(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);
    talk.server().send(bytes(17_000));
    talk.server().end();

    Talk.Received received = talk.readAll(64 * 1024);

    assertThat(received).isEqualTo(new Talk.Received(bytes(17_000), Wire.END));
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void what_is_sent_arrives_and_ends(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);

    talk.write(bytes(17_000));
    talk.end();

    assertThat(talk.server().heard()).isEqualTo(bytes(17_000));
    assertThat(talk.server().hasSeenEnd()).isTrue();
    assertThat(talk.server().line().isEndedByClient()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void nothing_is_received_behind_a_handshake(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);
    talk.server().end();

    Talk.Received received = talk.readAll(1024);

    assertThat(received).isEqualTo(new Talk.Received(bytes(0), Wire.END));
    assertThat(talk.server().engine().getSession().getProtocol()).isEqualTo("TLSv" + version);
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void nothing_is_sent_behind_a_handshake(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);

    talk.end();

    assertThat(talk.server().heard()).isEqualTo(bytes(0));
    assertThat(talk.server().hasSeenEnd()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 16_384, 16_385, 1024 * 1024})
  void received_bytes_may_be_taken_in_pieces_of_any_size(int pieceBytes) throws IOException {
    Talk talk = talk("1.3", WHOLE);
    talk.server().send(bytes(100_000));
    talk.server().end();

    Talk.Received received = talk.readAll(pieceBytes);

    assertThat(received).isEqualTo(new Talk.Received(bytes(100_000), Wire.END));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void what_was_received_before_the_end_of_an_upload_can_be_read_after_it(String version)
      throws IOException {
    Talk talk = talk(version, WHOLE);
    talk.server().send(bytes(10));

    talk.write(bytes(20));
    talk.end();
    ByteBuffer target = ByteBuffer.allocate(100);
    talk.wire().read(target);

    assertThat(target.flip()).isEqualTo(bytes(10));
    assertThat(talk.server().hasFailed()).isFalse();
  }

  // --- New keys in the midst ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void the_server_may_renew_the_keys_while_it_sends(String version) throws IOException {
    Talk talk = talk(version, 1_000).secured();
    talk.server().send(bytes(40_000));
    talk.server().turn();
    talk.server().engine().beginHandshake();
    talk.settle();
    talk.server().send(bytes(100));
    talk.server().end();

    Talk.Received received = talk.readAll(64 * 1024);

    assertThat(received.end()).isEqualTo(Wire.END);
    assertThat(received.bytes()).isEqualTo(joined(bytes(40_000), bytes(100)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void the_server_may_renew_the_keys_while_it_receives(String version) throws IOException {
    int big = 4 * 1024 * 1024;
    Talk talk = talk(version, 100_000).secured();
    talk.write(bytes(40_000));
    talk.settle();
    talk.server().engine().beginHandshake();
    talk.settle();

    talk.write(bytes(big));
    talk.end();

    assertThat(talk.server().heard()).isEqualTo(joined(bytes(40_000), bytes(big)));
    assertThat(talk.server().hasFailed()).isFalse();
  }

  // --- Ends that are none ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_cut_at_every_byte_is_seen(String version) throws IOException {
    int record = underWay(version, false);
    int all = underWay(version, true);
    assertThat(all).isGreaterThan(record);
    for (int kept = 0; kept <= all; kept++) {
      Talk talk = sending(version, true);
      talk.server().line().cutAfter(kept);
      ByteBuffer target = ByteBuffer.allocate(1_000);

      int first = kept < record ? 0 : talk.read(target);
      assertThat(target.flip()).isEqualTo(bytes(kept < record ? 0 : 100));
      assertThat(first).isEqualTo(kept < record ? 0 : 100);
      if (kept == 0 || kept == record) {
        assertThat(talk.read(target.clear())).isEqualTo(Wire.CUT_OFF);
      } else if (kept == all) {
        assertThat(talk.read(target.clear())).isEqualTo(Wire.END);
      } else {
        assertThatThrownBy(() -> talk.read(target.clear())).isInstanceOf(IOException.class);
      }
    }
  }

  /// A server that has sent 100 bytes, and perhaps its end.
  private static Talk sending(String version, boolean ends) throws IOException {
    Talk talk = talk(version, WHOLE).secured();
    talk.wire().read(ByteBuffer.allocate(1));
    talk.server().send(bytes(100));
    if (ends) {
      talk.server().end();
    }
    talk.settle();
    return talk;
  }

  private static int underWay(String version, boolean ends) throws IOException {
    return sending(version, ends).server().line().underWay();
  }

  @Test
  void a_reset_is_a_break() throws IOException {
    Talk talk = sending("1.3", true);

    talk.server().line().breakOff();

    assertThatThrownBy(() -> talk.read(ByteBuffer.allocate(100))).isInstanceOf(IOException.class);
  }

  @Test
  void changed_bytes_are_a_break_and_never_read() throws IOException {
    Talk talk = sending("1.3", false);
    talk.server().line().send(ByteBuffer.wrap(new byte[] {23, 3, 3, 0, 20}));
    talk.server().line().send(bytes(20));
    ByteBuffer target = ByteBuffer.allocate(100);

    talk.read(target);

    assertThatThrownBy(() -> talk.read(target.clear())).isInstanceOf(IOException.class);
    assertThat(target.position()).isZero();
  }

  @Test
  void after_a_cut_the_session_can_still_be_resumed() throws IOException {
    LinkTls tls = Links.to("localhost", "1.2");
    Talk control = Links.control(tls, SERVER, "1.2").secured();
    Talk data = Links.data(tls, SERVER, "1.2").secured();
    data.server().line().cutAfter(0);
    data.read(ByteBuffer.allocate(10));

    Talk next = Links.data(tls, SERVER, "1.2").secured();

    assertThat(next.server().engine().getSession().getId())
        .isEqualTo(control.server().engine().getSession().getId());
  }

  // --- Handshakes that fail ---

  @Test
  void an_end_during_the_handshake_is_a_loss() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().close();

    assertThat(faultOf(talk)).isEqualTo(new TlsFault.ConnectionLost());
  }

  @Test
  void a_reset_during_the_handshake_is_a_loss() throws IOException {
    Talk talk = talk("1.3", WHOLE);
    talk.wire().secure();
    talk.server().line().breakOff();

    assertThat(faultOf(talk)).isEqualTo(new TlsFault.ConnectionLost());
  }

  @Test
  void what_is_no_tls_is_no_agreement() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().send(ByteBuffer.wrap("220 ready when you are\r\n".getBytes(US_ASCII)));

    assertThat(faultOf(talk)).isInstanceOf(TlsFault.NoAgreement.class);
  }

  @Test
  void what_the_server_says_about_a_failure_is_told() {
    Talk talk = talk("1.3", WHOLE);
    talk.server()
        .engine()
        .setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
    talk.server().engine().setEnabledProtocols(new String[] {"TLSv1.2"});

    assertThat(faultOf(talk))
        .isInstanceOfSatisfying(
            TlsFault.NoAgreement.class,
            fault -> assertThat(fault.detail()).contains("handshake_failure"));
  }

  /// The client is done with its handshake before the server has looked at the certificate.
  @Test
  void what_the_server_says_about_the_client_may_come_behind_the_handshake() throws IOException {
    Talk talk = talk("1.3", WHOLE);
    talk.server().engine().setNeedClientAuth(true);
    talk.secured();

    var refusal =
        catchThrowableOfType(NotSecuredException.class, () -> talk.read(ByteBuffer.allocate(10)));

    assertThat(refusal.fault())
        .isInstanceOfSatisfying(
            TlsFault.NoAgreement.class,
            fault -> assertThat(fault.detail()).contains("certificate"));
  }

  @Test
  void the_server_is_told_why_its_certificate_is_refused() {
    Talk talk = Links.control(Links.strict("localhost"), SERVER, "1.3");
    assertThat(faultOf(talk)).isInstanceOf(TlsFault.Untrusted.class);

    talk.settle();

    assertThat(talk.server().hasFailed()).isTrue();
  }

  @Test
  void a_wire_that_has_failed_stays_so() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().close();
    faultOf(talk);

    assertThatThrownBy(() -> talk.wire().read(ByteBuffer.allocate(10)))
        .isInstanceOf(NotSecuredException.class);
    assertThatThrownBy(() -> talk.wire().output().write(bytes(10)))
        .isInstanceOf(NotSecuredException.class);
  }

  // --- Bounds ---

  @Test
  void before_anything_else_the_client_wants_to_write() {
    Talk talk = talk("1.3", WHOLE);

    assertThat(talk.wire().interest(SelectionKey.OP_READ)).isEqualTo(SelectionKey.OP_WRITE);
  }

  @Test
  void a_full_line_takes_no_more_than_the_buffers_hold() throws IOException {
    Talk talk = talk("1.3", WHOLE).secured();
    Line line = talk.server().line();
    line.fillUp();

    int taken = talk.wire().output().write(bytes(1024 * 1024));
    int takenThen = talk.wire().output().write(bytes(1024 * 1024));

    assertThat(taken).isLessThanOrEqualTo(256 * 1024);
    assertThat(takenThen).isZero();
    assertThat(talk.wire().interest(SelectionKey.OP_WRITE)).isEqualTo(SelectionKey.OP_WRITE);
  }

  @Test
  void a_call_comes_back_from_a_server_that_sends_nothing_but_new_keys() throws IOException {
    Talk talk = talk("1.3", WHOLE).secured();
    for (int i = 0; i < 1_000; i++) {
      talk.server().engine().beginHandshake();
      talk.settle();
    }
    talk.server().line().fillUp();

    assertThat(talk.wire().read(ByteBuffer.allocate(100))).isZero();
  }

  // --- The words of the tests above ---

  private static Talk talk(String version, int bytesPerTurn) {
    return Links.control(Links.to("localhost", version), SERVER, version, bytesPerTurn);
  }

  private static TlsFault faultOf(Talk talk) {
    return catchThrowableOfType(NotSecuredException.class, talk::secured).fault();
  }

  private static ByteBuffer bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
    return ByteBuffer.allocate(first.remaining() + second.remaining())
        .put(first)
        .put(second)
        .flip();
  }
}
