package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Keeps the beginning of a listing; the rest is only to be received.
final class DiagnosisListing implements ByteSink {
  private static final int LONGEST_LINE = 4 * 1024;
  private static final int MOST_LINES = 1_000;

  private final LineDecoder lineDecoder = new LineDecoder(LONGEST_LINE);
  private final List<String> lines = new ArrayList<>();

  /// The lines so far.
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void write(ByteBuffer bytes) {
    Option<LineDecoder.Line> line = lineDecoder.decode(bytes);
    while (line.isDefined()) {
      line.filter(complete -> !complete.cut() && lines.size() < MOST_LINES)
          .peek(complete -> lines.add(complete.text()));
      line = lineDecoder.decode(bytes);
    }
  }

  @Override
  public Either<Failure, String> commit() {
    return Either.right("listing");
  }

  @Override
  public void discard() {
    lines.clear();
  }

  /// A diagnosis shows the behaviour of the first time.
  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return false;
  }
}
