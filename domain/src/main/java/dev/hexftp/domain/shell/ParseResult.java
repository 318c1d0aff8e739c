package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;

/// The result of reading a line.
public sealed interface ParseResult {
  /// All of it.
  record Understood(ShellCommand command) implements ParseResult {}

  /// An argument is missing: ask `question` and go on with [PartialCommand#answered].
  record Asks(Question question, PartialCommand draft) implements ParseResult {}

  /// It cannot be carried out.
  record Rejected(Failure.UserFault fault) implements ParseResult {}

  /// All of it has been understood: it means `command`.
  static ParseResult understood(ShellCommand command) {
    return new Understood(command);
  }

  /// The complete `command`, or the reason why it cannot be carried out.
  static ParseResult orRejected(Either<Failure.UserFault, ? extends ShellCommand> command) {
    return command.fold(Rejected::new, Understood::new);
  }

  /// The arguments of `draft` are too many, or mean nothing.
  static ParseResult wrongUsage(PartialCommand draft) {
    return new Rejected(new Failure.WrongUsage(draft.name().word()));
  }
}
