package dev.hexftp.application.transfer;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// Keeps none of the bytes that it takes.
record Nowhere() implements ByteSink {
  @Override
  public void write(ByteBuffer bytes) {
    bytes.position(bytes.limit());
  }

  @Override
  public Either<Failure, String> commit() {
    return Either.right("nowhere");
  }

  @Override
  public void discard() {
    // There is nothing to forget.
  }

  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return true;
  }
}
