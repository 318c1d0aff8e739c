package dev.hexftp.application;

/// What comes behind a transfer, as far as is known while it begins.
enum Outlook {
  /// Nobody knows.
  OPEN,
  /// Another transfer of the same kind, at once and without a question to the user.
  ANOTHER_FOLLOWS
}
