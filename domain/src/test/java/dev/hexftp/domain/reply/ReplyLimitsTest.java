package dev.hexftp.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.fixture.Wire;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyLimitsTest {
  private static final ReplyLimits LIMITS = new ReplyLimits(10, 3, 6_000);

  @Test
  void replies_within_the_limits_are_kept_whole() {
    check("220 456789\r\n", whole(220, "220 456789"));
    check("220-a\r\n220-b\r\n220 c\r\n", whole(220, "220-a", "220-b", "220 c"));
  }

  @Test
  void a_line_that_is_too_long_is_cut_and_the_next_is_in_step() {
    check("220 4567890\r\n200 ok\r\n", cut(220, "220 456789"), whole(200, "200 ok"));
    check("220-a\r\nvery long line\r\n220 c\r\n", cut(220, "220-a", "very long ", "220 c"));
    check(
        "220 " + "x".repeat(5_000) + "\r\n200 ok\r\n",
        cut(220, "220 xxxxxx"),
        whole(200, "200 ok"));
  }

  @Test
  void of_too_many_lines_the_first_ones_and_the_last_are_kept() {
    check(
        "220-a\r\nb\r\nc\r\n220 d\r\n200 ok\r\n",
        cut(220, "220-a", "b", "220 d"),
        whole(200, "200 ok"));
    check("220-a\r\nb\r\nc\r\nd\r\n220 e\r\n", cut(220, "220-a", "b", "220 e"));
  }

  @Test
  void a_reply_with_no_end_in_sight_is_given_up() {
    check("220-a\r\n" + "b\r\n".repeat(2_000), Either.left(new ReplyFault.EndlessReply(6_000)));
    check("220 " + "x".repeat(6_000), Either.left(new ReplyFault.EndlessReply(6_000)));
    check("\r\n".repeat(3_001), Either.left(new ReplyFault.EndlessReply(6_000)));
  }

  @Test
  void the_length_of_one_reply_does_not_count_for_the_next() {
    String reply = "220 " + "x".repeat(4_000) + "\r\n";

    check(reply + reply, cut(220, "220 xxxxxx"), cut(220, "220 xxxxxx"));
  }

  @Test
  void a_cut_reply_says_nothing_of_the_next_one() {
    check(
        "220-a\r\nb\r\nc\r\n220 d\r\n220-a\r\n220 b\r\n",
        cut(220, "220-a", "b", "220 d"),
        whole(220, "220-a", "220 b"));
  }

  @Test
  void a_server_that_stops_late_costs_no_memory() {
    ReplyDecoder decoder = new ReplyDecoder(ReplyLimits.DEFAULT);
    ByteBuffer megabyte = ByteBuffer.allocate(1 << 20);
    Option<Either<ReplyFault, Reply>> reply = decoder.decode(Wire.bytes("220 "));

    for (int i = 0; i < 15 && reply.isEmpty(); i++) {
      reply = decoder.decode(megabyte.clear());
    }

    assertThat(reply).isEmpty();
    assertThat(decoder.decode(Wire.bytes("\r\n")).get().get().lines().getFirst()).hasSize(8_192);
  }

  @Test
  void the_code_of_the_first_line_and_the_line_that_ends_a_reply_always_have_room() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLimits(3, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLimits(4, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyLimits(4, 2, 0));
    assertThat(new ReplyLimits(4, 2, 1).lineBytes()).isEqualTo(4);
  }

  private static void check(String bytes, Object... expected) {
    for (List<ByteBuffer> pieces : Wire.splits(bytes)) {
      assertThat(ReplyDecoderTest.decoded(pieces, LIMITS)).isEqualTo(List.of(expected));
    }
  }

  private static Either<ReplyFault, Reply> whole(int code, String... lines) {
    return Either.right(new Reply(new ReplyCode(code), List.of(lines), false));
  }

  private static Either<ReplyFault, Reply> cut(int code, String... lines) {
    return Either.right(new Reply(new ReplyCode(code), List.of(lines), true));
  }
}
