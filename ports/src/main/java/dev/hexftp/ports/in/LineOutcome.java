package dev.hexftp.ports.in;

import dev.hexftp.domain.failure.Failure;

/// What has become of one line.
public sealed interface LineOutcome {
  /// It was carried out.
  record Done() implements LineOutcome {}

  /// It failed; the user has been told.
  record Failed(Failure failure) implements LineOutcome {}

  /// The user wants to leave the program.
  record Quit() implements LineOutcome {}
}
