package dev.hexftp.adapter.socket.tls;

import static dev.hexftp.adapter.socket.tls.TlsTalks.WHOLE;
import static dev.hexftp.adapter.socket.tls.TlsTalks.bytes;
import static dev.hexftp.adapter.socket.tls.TlsTalks.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes of TLS, over every behaviour of the network.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TlsWireTest {
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
  void received_bytes_equal_sent_bytes(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);
    talk.server().send(bytes(17_000));
    talk.server().end();

    Talk.Received received = talk.readAll(64 * 1024);

    assertThat(received).isEqualTo(new Talk.Received(bytes(17_000), Wire.END));
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void sent_bytes_arrive_and_end(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);

    talk.write(bytes(17_000));
    talk.end();

    assertThat(talk.server().heard()).isEqualTo(bytes(17_000));
    assertThat(talk.server().hasSeenEnd()).isTrue();
    assertThat(talk.server().line().isEndedByClient()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void nothing_is_received_after_a_handshake(String version, int bytesPerTurn) throws IOException {
    Talk talk = talk(version, bytesPerTurn);
    talk.server().end();

    Talk.Received received = talk.readAll(1024);

    assertThat(received).isEqualTo(new Talk.Received(bytes(0), Wire.END));
    assertThat(talk.server().engine().getSession().getProtocol()).isEqualTo("TLSv" + version);
  }

  @ParameterizedTest
  @MethodSource("versionsAndPieces")
  void nothing_is_sent_after_a_handshake(String version, int bytesPerTurn) throws IOException {
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
  void bytes_received_before_the_end_of_an_upload_can_be_read_after_it(String version)
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

  private static ByteBuffer joined(ByteBuffer first, ByteBuffer second) {
    return ByteBuffer.allocate(first.remaining() + second.remaining())
        .put(first)
        .put(second)
        .flip();
  }
}
