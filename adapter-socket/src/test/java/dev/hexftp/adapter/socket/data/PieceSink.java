package dev.hexftp.adapter.socket.data;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Remembers how big the pieces are that it is given.
public final class PieceSink implements ByteSink {
  private final List<Integer> sizes = new ArrayList<>();

  /// Its memory.
  public List<Integer> sizes() {
    return List.copyOf(sizes);
  }

  @Override
  public void write(ByteBuffer bytes) {
    sizes.add(bytes.remaining());
    bytes.position(bytes.limit());
  }

  @Override
  public Either<Failure, String> commit() {
    return Either.right("pieces");
  }

  @Override
  public void discard() {}

  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return false;
  }
}
