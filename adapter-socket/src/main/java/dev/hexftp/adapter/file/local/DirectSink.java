package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes to a device or a pipe. What it has taken cannot be taken back, so both ends only close
/// it.
final class DirectSink implements ByteSink {
  private final LocalOutput output;
  private final String shown;

  private DirectSink(LocalOutput output, String shown) {
    this.output = output;
    this.shown = shown;
  }

  /// Opening a named pipe waits until a process reads from it.
  static DirectSink open(Path path, String shown, UnfinishedFiles unfinished) throws IOException {
    return new DirectSink(
        new LocalOutput(
            FileChannel.open(path, StandardOpenOption.WRITE),
            path,
            unfinished.ends().receiving(shown, true)),
        shown);
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    output.write(bytes);
  }

  @Override
  public Either<Failure, String> commit() {
    try {
      output.close();
      return Either.right(shown);
    } catch (IOException e) {
      return Either.left(new Failure.LocalFile(shown, LocalUse.WRITE, LocalFaults.of(e)));
    }
  }

  @Override
  public void discard() {
    commit();
  }
}
