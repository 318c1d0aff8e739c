package dev.hexftp.domain.evidence;

/// How the data connection of a transfer has ended.
public enum DataEnd {
  /// In order: all bytes were sent and the end too, or an end of file was received.
  REGULAR,
  /// A protected connection brought an end of file without close_notify (RFC 8446 §6.1).
  CUT_OFF,
  /// Not at all, for as long as the data deadline allows.
  OPEN,
  /// It broke, or was reset, even if only after the last byte had been handed to the system.
  BROKEN
}
