package dev.hexftp.testkit.net;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// A disk on which there is no room, and from which nothing can be read.
record BrokenDisk() implements ByteSource, ByteSink {
  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    throw new LocalIoException(LocalFault.IO, new IOException("bad disk"));
  }

  @Override
  public void close() {}

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    throw new LocalIoException(LocalFault.DISK_FULL, new IOException("disk full"));
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
