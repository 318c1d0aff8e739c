package dev.hexftp.domain.dialogue;

/// What a state waits for, and so which patience applies. How long that is in seconds is a setting;
/// the dialogues know only the names.
public enum Deadline {
  /// The TCP connection to the server and its name look-up.
  CONNECT,
  /// A reply on the control connection.
  REPLY,
  /// The answer to QUIT. Short: nothing depends on it but what the server still has to say.
  GOODBYE,
  /// The opening of a data connection. Short: a firewall that drops packets must not cost minutes.
  DATA_OPENING,
  /// The next byte on a data connection.
  DATA_SILENCE,
  /// The next byte of what is still on its way when the server has said that it closes the
  /// connection. Short: a server that means it closes the data connection as well.
  LAST_DATA,
  /// The replies to an aborted transfer.
  ABORT
}
