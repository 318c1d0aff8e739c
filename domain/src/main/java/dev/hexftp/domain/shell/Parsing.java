package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure;

/// What has been understood of a line.
public sealed interface Parsing {
  /// All of it.
  record Understood(ShellCommand command) implements Parsing {}

  /// An argument is missing: ask `question` and go on with [Draft#answered].
  record Asks(Question question, Draft draft) implements Parsing {}

  /// It cannot be carried out.
  record Rejected(Failure.UserFault fault) implements Parsing {}
}
