package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyDecoderTest {
  @Test
  void a_reply_of_one_line_has_a_code_and_a_text() {
    check("220 ready\r\n", reply("220 ready"));
    check("200 \r\n", reply("200 "));
    check("250   three  spaces \r\n", reply("250   three  spaces "));
    check("257 \"/a \"\"b\"\"\" is here\r\n", reply("257 \"/a \"\"b\"\"\" is here"));
    check("100 lowest\r\n599 highest\r\n", reply("100 lowest"), reply("599 highest"));
  }

  @Test
  void a_reply_may_be_a_bare_code() {
    check("250\r\n", reply("250"));
    check("250\n331\n", reply("250"), reply("331"));
  }

  @Test
  void lf_alone_ends_a_line_too() {
    check("220-a\n220 b\n200 c\r\n", reply("220-a", "220 b"), reply("200 c"));
  }

  @Test
  void a_reply_of_many_lines_ends_with_its_own_code_and_a_space() {
    check("220-a\r\n220 b\r\n", reply("220-a", "220 b"));
    check("220-a\r\n220-b\r\n220 c\r\n", reply("220-a", "220-b", "220 c"));
    check("211-Features:\r\n MDTM\r\n211 End\r\n", reply("211-Features:", " MDTM", "211 End"));
    check("220-\r\n\r\n220 \r\n", reply("220-", "", "220 "));
    check("230-a\r\n230\r\n", reply("230-a", "230"));
  }

  @Test
  void lines_in_between_may_begin_with_anything() {
    check(
        """
        230-begin
        250 another code
        500-another
        2300 digits
        230text
        23
        230 end
        """,
        reply(
            "230-begin",
            "250 another code",
            "500-another",
            "2300 digits",
            "230text",
            "23",
            "230 end"));
    check("230-a\r\n 230 indented\r\n230 b\r\n", reply("230-a", " 230 indented", "230 b"));
  }

  @Test
  void empty_lines_between_replies_are_skipped() {
    check("\r\n220 a\r\n\r\n \r\n\n200 b\r\n", reply("220 a"), reply("200 b"));
  }

  @Test
  void bytes_that_are_not_utf8_survive() {
    check("257 \"/caf\u00E9\"\r\n", reply("257 \"/caf\uDCE9\""));
  }

  @Test
  void a_line_without_a_code_is_no_reply() {
    checkFault(
        "HTTP/1.1 400 Bad Request\r\n", new ReplyFault.NotAReply("HTTP/1.1 400 Bad Request"));
    checkFault("+OK POP3 ready\r\n", new ReplyFault.NotAReply("+OK POP3 ready"));
    checkFault("* OK IMAP4rev1\r\n", new ReplyFault.NotAReply("* OK IMAP4rev1"));
    checkFault("SSH-2.0-OpenSSH_9.2\r\n", new ReplyFault.NotAReply("SSH-2.0-OpenSSH_9.2"));
    checkFault("22 ready\r\n", new ReplyFault.NotAReply("22 ready"));
    checkFault("2200 ready\r\n", new ReplyFault.NotAReply("2200 ready"));
    checkFault("220ready\r\n", new ReplyFault.NotAReply("220ready"));
    checkFault("220\tready\r\n", new ReplyFault.NotAReply("220\tready"));
    checkFault(" 220 ready\r\n", new ReplyFault.NotAReply(" 220 ready"));
    checkFault("099 low\r\n", new ReplyFault.NotAReply("099 low"));
    // Arabic digits are no digits here.
    checkFault("\u00D9\u00A2\u00D9\u00A2\u00D9\u00A0 x\r\n", new ReplyFault.NotAReply("٢٢٠ x"));
  }

  @Test
  void lines_that_a_server_left_after_a_reply_are_skipped() {
    check(
        "211 211-Extensions:\r\n EPRT\r\n EPSV\r\n211 END\r\n",
        reply("211 211-Extensions:"),
        reply("211 END"));
  }

  @Test
  void the_greeting_of_a_mail_server_is_a_reply_too() {
    // SMTP uses the same form and the same 220; only its answers to FTP commands give it away.
    check("220-mx.example ESMTP\r\n220 ready\r\n", reply("220-mx.example ESMTP", "220 ready"));
  }

  @Test
  void a_reply_without_an_end_is_not_given_out() {
    check("250-");
    check("250-\r\n250-\r\n250-end?\r\n");
    check("250 no line end");
    check("250-a\r\n200 not the end\r\n");
  }

  @Test
  void bytes_after_a_reply_are_left_for_the_next_call() {
    ReplyDecoder decoder = new ReplyDecoder(ReplyLimits.DEFAULT);
    ByteBuffer input = Wire.bytes("150 begun\r\n226 done\r\n");

    Option<Either<ReplyFault, Reply>> first = decoder.decode(input);

    assertThat(first).isEqualTo(Option.of(Either.right(reply("150 begun"))));
    assertThat(Wire.text(input)).isEqualTo("226 done\r\n");
  }

  @Test
  void any_split_of_any_bytes_gives_the_same_replies() {
    List<String> lines = List.of("220 a", "220-b", "220", "331 c", "x", "", " 220 d", "\u00E9");
    Chance.forCases(
        2_000,
        chance -> {
          StringBuilder text = new StringBuilder();
          for (int i = chance.upTo(8); i > 0; i--) {
            text.append(chance.oneOf(lines)).append(chance.toss() ? "\r\n" : "\n");
          }
          int cut = chance.upTo(text.length());

          List<?> inTwo =
              decoded(
                  List.of(Wire.bytes(text.substring(0, cut)), Wire.bytes(text.substring(cut))),
                  ReplyLimits.DEFAULT);

          assertThat(inTwo)
              .isEqualTo(decoded(List.of(Wire.bytes(text.toString())), ReplyLimits.DEFAULT));
        });
  }

  private static void check(String bytes, Reply... expected) {
    List<Either<ReplyFault, Reply>> all =
        List.of(expected).stream().map(Either::<ReplyFault, Reply>right).toList();
    for (List<ByteBuffer> pieces : Wire.splits(bytes)) {
      assertThat(decoded(pieces, ReplyLimits.DEFAULT)).isEqualTo(all);
    }
  }

  private static void checkFault(String bytes, ReplyFault expected) {
    for (List<ByteBuffer> pieces : Wire.splits("220 before\r\n" + bytes + "200 after\r\n")) {
      assertThat(decoded(pieces, ReplyLimits.DEFAULT))
          .containsExactly(Either.right(reply("220 before")), Either.left(expected));
    }
  }

  /// All replies in `pieces`, up to the first fault: after it the decoder is of no further use.
  static List<Either<ReplyFault, Reply>> decoded(List<ByteBuffer> pieces, ReplyLimits limits) {
    ReplyDecoder decoder = new ReplyDecoder(limits);
    List<Either<ReplyFault, Reply>> replies = new ArrayList<>();
    for (ByteBuffer piece : pieces) {
      while (piece.hasRemaining()) {
        decoder.decode(piece).forEach(replies::add);
        if (!replies.isEmpty() && replies.getLast().isLeft()) {
          return replies;
        }
      }
    }
    return replies;
  }
}
