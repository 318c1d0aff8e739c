package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.ScreenOutput;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Shows received text line by line, as it comes: a listing, or a file fetched to `-`.
final class ScreenSink implements ScreenOutput {
  private static final int LONGEST_LINE = 64 * 1024;

  private final LineDecoder lineDecoder;
  private final Announcer announcer;
  private boolean shown;

  ScreenSink(Announcer announcer) {
    this.announcer = announcer;
    this.lineDecoder = new LineDecoder(LONGEST_LINE, announcer.settings().charset());
  }

  /// {@inheritDoc}
  ///
  /// A listing may have no end, so it is not received for a reader that is gone.
  @Override
  public void write(ByteBuffer bytes) throws IOException {
    if (announcer.isUnheard()) {
      throw new LocalIoException(LocalFault.IO, new IOException("nobody reads"));
    }
    shown |= bytes.hasRemaining();
    Option<LineDecoder.Line> line = lineDecoder.decode(bytes);
    while (line.isDefined()) {
      line.forEach(this::show);
      line = lineDecoder.decode(bytes);
    }
  }

  @Override
  public void endLine() {
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

  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return !shown;
  }

  private void show(LineDecoder.Line line) {
    announcer.announce(new Notice.TextReceived(line.text()));
  }
}
