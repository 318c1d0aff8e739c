package dev.hexftp.application.transfer;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;

/// What comes behind a transfer, as far as is known while it begins.
public sealed interface Outlook {
  /// Nobody knows.
  record Open() implements Outlook {}

  /// Another transfer, by `next`, at once and without a question to the user.
  record Followed(TransferCommand next) implements Outlook {}
}
