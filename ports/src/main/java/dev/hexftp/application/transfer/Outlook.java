package dev.hexftp.application.transfer;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import io.vavr.control.Option;

/// What comes behind a transfer, as far as is known while it begins.
public sealed interface Outlook {
  /// The command of the transfer that follows, if one is certain to.
  default Option<TransferCommand> following() {
    return switch (this) {
      case Open() -> Option.none();
      case Followed(TransferCommand command) -> Option.of(command);
    };
  }

  /// Nobody knows.
  record Open() implements Outlook {}

  /// Another transfer, by `next`, at once and without a question to the user.
  record Followed(TransferCommand next) implements Outlook {}
}
