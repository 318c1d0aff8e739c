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
import java.nio.file.Path;

/// Fills a temporary file, which takes its place at the end. Until then the former file is
/// untouched.
final class ReplacingSink implements ByteSink {
  private final PartFile part;
  private final String shown;

  private ReplacingSink(PartFile part, String shown) {
    this.part = part;
    this.shown = shown;
  }

  static ReplacingSink open(Path place, String shown, UnfinishedFiles unfinished)
      throws IOException {
    return new ReplacingSink(PartFile.beside(place, shown, unfinished), shown);
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    part.write(bytes);
  }

  @Override
  public Either<Failure, String> commit() {
    try {
      part.takePlace();
      return Either.right(shown);
    } catch (IOException e) {
      part.delete();
      return Either.left(new Failure.LocalFile(shown, LocalUse.WRITE, LocalFaults.of(e)));
    }
  }

  /// Whether the new file belongs to the owner and the group of `file`.
  boolean isOwnedAs(Path file) throws IOException {
    return part.isOwnedAs(file);
  }

  @Override
  public Option<InPlace> inPlace() {
    return Option.when(
        part.hasFilledPlace(), () -> new InPlace(shown, InPlace.Reason.NOT_REPLACEABLE));
  }

  @Override
  public boolean canRestart() {
    return true;
  }

  @Override
  public void discard() {
    part.delete();
  }
}
