package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;

/// The result of a command for many files.
///
/// @param files the outcome of each, in order
/// @param failure why the command failed, if it did
public record BatchOutcome(List<FileOutcome> files, Option<Failure> failure) {
  public BatchOutcome {
    files = List.copyOf(files);
  }

  /// The outcome if the command did not fail, else the failure.
  public Either<Failure, BatchOutcome> asEither() {
    return failure.toEither(this).swap();
  }
}
