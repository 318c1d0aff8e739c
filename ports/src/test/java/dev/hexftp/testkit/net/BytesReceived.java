package dev.hexftp.testkit.net;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A sink that keeps its bytes in memory. A link has no business with its ends.
public final class BytesReceived implements ByteSink {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  @Override
  public void write(ByteBuffer piece) {
    while (piece.hasRemaining()) {
      bytes.write(piece.get());
    }
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
