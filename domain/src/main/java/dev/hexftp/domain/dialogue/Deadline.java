package dev.hexftp.domain.dialogue;

/// The thing that a state waits for, which decides the time limit. The limit in seconds is a
/// setting; the dialogues know only the names.
public enum Deadline {
  /// The TCP connection to the server and its name look-up.
  CONNECT,
  /// A reply on the control connection.
  REPLY,
  /// The answer to QUIT. Short: nothing depends on it but the server's last replies.
  GOODBYE,
  /// The opening of a data connection. Short: a firewall that drops packets must not cost minutes.
  DATA_OPENING,
  /// The next byte on a data connection.
  DATA_SILENCE,
  /// The next byte that is still on its way when the server has announced the close of the
  /// connection. Short: a server that means it closes the data connection as well.
  LAST_DATA,
  /// The replies to an aborted transfer.
  ABORT
}
