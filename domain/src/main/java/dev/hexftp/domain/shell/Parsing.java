package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;

/// What has been understood of a line.
public sealed interface Parsing {
  /// All of it.
  record Understood(ShellCommand command) implements Parsing {}

  /// An argument is missing: ask `question` and go on with [Draft#answered].
  record Asks(Question question, Draft draft) implements Parsing {}

  /// It cannot be carried out.
  record Rejected(Failure.UserFault fault) implements Parsing {}

  /// All of it has been understood: it means `command`.
  static Parsing understood(ShellCommand command) {
    return new Understood(command);
  }

  /// What `command` is, or why it cannot be carried out.
  static Parsing orRejected(Either<Failure.UserFault, ? extends ShellCommand> command) {
    return command.fold(Rejected::new, Understood::new);
  }

  /// The arguments of `draft` are too many, or mean nothing.
  static Parsing wrongUsage(Draft draft) {
    return new Rejected(new Failure.WrongUsage(draft.name().word()));
  }
}
