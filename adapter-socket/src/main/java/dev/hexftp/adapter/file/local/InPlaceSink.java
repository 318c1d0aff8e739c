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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Fills the file itself. The former contents go with the first byte, not sooner: a transfer that
/// never gets that far has lost nothing.
final class InPlaceSink implements ByteSink {
  private final FileChannel file;
  private final Path path;
  private final String shown;
  private final UnfinishedFiles unfinished;
  private final boolean isNew;
  private final LocalOutput output;
  private boolean cut;
  private Option<InPlace> reason = Option.none();

  private InPlaceSink(
      FileChannel file, Path path, String shown, UnfinishedFiles unfinished, boolean isNew) {
    this.file = file;
    this.path = path;
    this.shown = shown;
    this.unfinished = unfinished;
    this.isNew = isNew;
    this.output = new LocalOutput(file, path, unfinished.ends().receiving(shown, true));
  }

  /// A sink for a file that is there. A link that has come in its way meanwhile is not followed.
  static InPlaceSink onto(Path path, String shown, UnfinishedFiles unfinished) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    return new InPlaceSink(file, path, shown, unfinished, false);
  }

  /// The same, written to in place of being replaced because of `why`.
  InPlaceSink because(Option<InPlace> why) {
    reason = why;
    return this;
  }

  @Override
  public Option<InPlace> inPlace() {
    return reason;
  }

  /// A sink for a file that is not there, and now is.
  static InPlaceSink creating(Path path, String shown, UnfinishedFiles unfinished)
      throws IOException {
    FileChannel file =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    unfinished.add(path);
    return new InPlaceSink(file, path, shown, unfinished, true);
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    if (bytes.hasRemaining()) {
      cut();
      output.write(bytes);
    }
  }

  @Override
  public Either<Failure, String> commit() {
    try (output) {
      cut();
    } catch (IOException e) {
      return Either.left(new Failure.LocalFile(shown, LocalUse.WRITE, LocalFaults.of(e)));
    }
    return Either.right(shown);
  }

  @Override
  public boolean canRestart() {
    return true;
  }

  @Override
  public void discard() {
    try {
      output.close();
    } catch (IOException _) {
      // Bytes that could not be written are missing at the end of an incomplete file.
    }
    if (isNew && !cut) {
      unfinished.delete(path);
    }
  }

  /// From here on the file holds received bytes, and is not taken away again.
  private void cut() throws IOException {
    if (!cut) {
      file.truncate(0);
      unfinished.remove(path);
      cut = true;
    }
  }
}
