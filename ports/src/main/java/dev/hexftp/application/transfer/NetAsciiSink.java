package dev.hexftp.application.transfer;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.transfer.NetAscii;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Gives received text the line ends of this system on its way to another sink.
final class NetAsciiSink implements ByteSink {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final NetAscii netAscii;
  private final String name;
  private final ByteSink sink;
  private final ByteBuffer converted = ByteBuffer.allocate(BUFFER_BYTES);

  /// Converts for `sink`, which people know as `name`.
  NetAsciiSink(LineEnd lineEnd, String name, ByteSink sink) {
    this.netAscii = NetAscii.toLocal(lineEnd);
    this.name = name;
    this.sink = sink;
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      netAscii.convert(bytes, converted);
      drain();
    }
  }

  @Override
  public Either<Failure, String> commit() {
    try {
      netAscii.finish(converted);
      drain();
    } catch (IOException e) {
      sink.discard();
      LocalFault fault = e instanceof LocalIoException local ? local.fault() : LocalFault.IO;
      return Either.left(new Failure.LocalFile(name, LocalUse.WRITE, fault));
    }
    return sink.commit();
  }

  @Override
  public void discard() {
    sink.discard();
  }

  @Override
  public Option<InPlace> inPlace() {
    return sink.inPlace();
  }

  @Override
  public boolean canRestart() {
    return sink.canRestart();
  }

  private void drain() throws IOException {
    converted.flip();
    sink.write(converted);
    converted.clear();
  }
}
