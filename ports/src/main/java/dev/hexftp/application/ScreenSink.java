package dev.hexftp.application;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// Shows received text line by line, as it comes: a listing, or a file fetched to `-`.
final class ScreenSink implements ByteSink {
  private static final int LONGEST_LINE = 64 * 1024;

  private final LineDecoder lineDecoder;
  private final Narrator narrator;

  ScreenSink(Narrator narrator) {
    this.narrator = narrator;
    this.lineDecoder = new LineDecoder(LONGEST_LINE, narrator.settings().charset());
  }

  @Override
  public void write(ByteBuffer bytes) {
    Option<LineDecoder.Line> line = lineDecoder.decode(bytes);
    while (line.isDefined()) {
      line.forEach(this::show);
      line = lineDecoder.decode(bytes);
    }
  }

  /// Shows the last line although its end is missing: no more is to come.
  void endLine() {
    lineDecoder.end().forEach(this::show);
  }

  @Override
  public Either<Failure, String> commit() {
    endLine();
    return Either.right("-");
  }

  @Override
  public void discard() {
    endLine();
  }

  private void show(LineDecoder.Line line) {
    narrator.tell(new Notice.TextReceived(line.text()));
  }
}
