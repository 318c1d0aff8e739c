package dev.hexftp.application.transfer;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Keeps a listing of names, one in a line, for a command that works on each of them. Blank lines
/// are no names.
///
/// Memory is limited, so that a server cannot fill it. Of a line that is too long to be a name, the
/// beginning is kept: the others are names all the same.
final class NameSink implements ByteSink {
  private static final int LONGEST_NAME_BYTES = 8 * 1024;
  private static final int BEGINNING = 40;
  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final int MOST_NAMES = 500_000;

  private final LineDecoder lineDecoder;
  private final List<String> names = new ArrayList<>();
  private final List<String> tooLong = new ArrayList<>();
  private int bytes;

  /// A sink for names that are written in `charset`.
  NameSink(WireCharset charset) {
    this.lineDecoder = new LineDecoder(LONGEST_NAME_BYTES, charset);
  }

  /// The names so far.
  NameLines names() {
    return new NameLines(names, tooLong);
  }

  @Override
  public void write(ByteBuffer piece) throws IOException {
    bytes += piece.remaining();
    if (bytes > MOST_BYTES) {
      throw tooLarge();
    }
    Option<LineDecoder.Line> line = lineDecoder.decode(piece);
    while (line.isDefined()) {
      for (LineDecoder.Line complete : line) {
        keep(complete);
      }
      line = lineDecoder.decode(piece);
    }
  }

  @Override
  public Either<Failure, String> commit() {
    try {
      for (LineDecoder.Line last : lineDecoder.end()) {
        keep(last);
      }
      return Either.right("names");
    } catch (LocalIoException e) {
      return Either.left(
          new Failure.DataLost(
              Direction.RECEIVED, new ByteCount(bytes), new DataFault.Local(e.fault())));
    }
  }

  @Override
  public void discard() {
    names.clear();
    tooLong.clear();
  }

  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return true;
  }

  private void keep(LineDecoder.Line line) throws LocalIoException {
    if (names.size() + tooLong.size() == MOST_NAMES) {
      throw tooLarge();
    }
    if (line.cut()) {
      tooLong.add(
          line.text()
              .codePoints()
              .limit(BEGINNING)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    } else if (!line.text().isEmpty()) {
      names.add(line.text());
    }
  }

  private static LocalIoException tooLarge() {
    return new LocalIoException(LocalFault.TOO_LARGE, new IOException("too many names"));
  }
}
