package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes to a device or a pipe. Written bytes cannot be taken back, so both ends only close it;
/// and opening a pipe once more may wait for ever, since its reader has seen the end.
final class DirectSink implements ByteSink {
  private final LocalOutput output;
  private final String shown;
  private final boolean pipe;
  private boolean written;

  private DirectSink(LocalOutput output, String shown, boolean pipe) {
    this.output = output;
    this.shown = shown;
    this.pipe = pipe;
  }

  /// Opening a named pipe waits until a process reads from it.
  static DirectSink open(Path path, String shown, UnfinishedFiles unfinished) throws IOException {
    return new DirectSink(
        new LocalOutput(
            FileChannel.open(path, StandardOpenOption.WRITE),
            path,
            unfinished.ends().receiving(shown, true)),
        shown,
        isPipe(path));
  }

  /// Only a device is known to be none.
  private static boolean isPipe(Path path) throws IOException {
    try {
      return Files.getAttribute(path, "unix:mode") instanceof Integer mode
          && (mode & FILE_TYPE) != CHARACTER_DEVICE;
    } catch (UnsupportedOperationException | IllegalArgumentException _) {
      return true;
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    written |= bytes.hasRemaining();
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

  @Override
  public Option<InPlace> inPlace() {
    return Option.none();
  }

  @Override
  public boolean canRestart() {
    return !pipe && !written;
  }

  // As in stat(2).
  private static final int FILE_TYPE = 0xF000;
  private static final int CHARACTER_DEVICE = 0x2000;
}
