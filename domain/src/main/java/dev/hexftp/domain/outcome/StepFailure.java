package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;

/// A failure of a run, and where it happened.
///
/// @param file which of the files of a command for many, as the server or the local system names it
public record StepFailure(RunStep step, Option<String> file, Failure failure) {
  /// Whether trying again can help.
  public Prospect prospect() {
    return Prospect.of(failure);
  }
}
