package dev.hexftp.adapter.socket.data;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Remembers how big the pieces are that it is given.
public final class PieceSink implements ByteSink {
  private final List<Integer> sizes = new ArrayList<>();

  /// What it has remembered.
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
  public boolean canRestart() {
    return false;
  }
}
