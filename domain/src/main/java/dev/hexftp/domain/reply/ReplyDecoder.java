package dev.hexftp.domain.reply;

import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Takes replies from the bytes of the control connection, in pieces of any size.
///
/// A reply is one line `250 text`, or lines from `250-text` to a line that begins with the same
/// code and a space; the lines between may begin with anything, digits too (RFC 959 §4.2). A bare
/// `250` counts as a whole reply, since some servers send no text. Empty lines between replies are
/// skipped, and after the first reply so are lines that begin with a space and have no code: some
/// servers end a reply before its last lines. [ReplyLimits] bound the memory for them. Not
/// thread-safe.
///
/// After a fault the decoder is of no further use: client and server are out of step.
public final class ReplyDecoder {
  private final ReplyLimits limits;
  private final LineDecoder lineDecoder;
  private final List<String> kept = new ArrayList<>();
  private int byteCount;
  private boolean cut;
  private boolean begun;

  /// A decoder of UTF-8 that keeps to `limits`.
  public ReplyDecoder(ReplyLimits limits) {
    this(limits, WireCharset.UTF_8);
  }

  /// A decoder of text in `charset` that keeps to `limits`.
  public ReplyDecoder(ReplyLimits limits, WireCharset charset) {
    this.limits = limits;
    this.lineDecoder = new LineDecoder(limits.lineBytes(), charset);
  }

  /// Consumes `input` up to the end of the next reply. None means that `input` is used up and the
  /// reply continues.
  public Option<Either<ReplyFault, Reply>> decode(ByteBuffer input) {
    while (true) {
      int begin = input.position();
      Option<LineDecoder.Line> line = lineDecoder.decode(input);
      byteCount += input.position() - begin;
      if (byteCount > limits.totalBytes()) {
        return Option.of(Either.left(new ReplyFault.EndlessReply(limits.totalBytes())));
      }
      if (line.isEmpty()) {
        return Option.none();
      }
      Option<Either<ReplyFault, Reply>> reply = line.flatMap(this::accept);
      if (reply.isDefined()) {
        return reply;
      }
    }
  }

  /// Whether no bytes have come after the last reply, not even a blank line.
  public boolean isBetweenReplies() {
    return byteCount == 0;
  }

  private Option<Either<ReplyFault, Reply>> accept(LineDecoder.Line line) {
    return kept.isEmpty() ? begin(line) : goOn(line);
  }

  private Option<Either<ReplyFault, Reply>> begin(LineDecoder.Line line) {
    if (line.text().isBlank() || isLeftOver(line.text())) {
      return Option.none();
    }
    Option<ReplyCode> code = ReplyCode.startOf(line.text()).filter(_ -> separates(line.text()));
    return code.fold(
        () -> Option.of(Either.left(new ReplyFault.NotAReply(line.text()))),
        c -> {
          keep(line);
          return line.text().startsWith("-", 3) ? Option.none() : Option.of(Either.right(end(c)));
        });
  }

  private boolean isLeftOver(String line) {
    return begun && line.startsWith(" ") && ReplyCode.startOf(line.strip()).isEmpty();
  }

  private Option<Either<ReplyFault, Reply>> goOn(LineDecoder.Line line) {
    keep(line);
    return ReplyCode.startOf(line.text())
        .filter(code -> kept.getFirst().startsWith(code.toString()) && endsReply(line.text()))
        .map(code -> Either.right(end(code)));
  }

  /// Whether the character after the code is one of the separators that RFC 959 knows.
  private static boolean separates(String line) {
    return endsReply(line) || line.charAt(3) == '-';
  }

  private static boolean endsReply(String line) {
    return line.length() == 3 || line.charAt(3) == ' ';
  }

  private void keep(LineDecoder.Line line) {
    cut |= line.cut();
    if (kept.size() < limits.keptLines()) {
      kept.add(line.text());
    } else {
      // The last place is for the line that ends the reply: it holds the text that counts.
      kept.set(kept.size() - 1, line.text());
      cut = true;
    }
  }

  private Reply end(ReplyCode code) {
    Reply reply = new Reply(code, kept, cut);
    kept.clear();
    byteCount = 0;
    cut = false;
    begun = true;
    return reply;
  }
}
