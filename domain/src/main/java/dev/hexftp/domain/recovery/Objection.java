package dev.hexftp.domain.recovery;

/// Why something is not done again.
public enum Objection {
  /// The server may have carried it out, or a part of it.
  MAY_BE_DONE,
  /// The local end is a pipe, a device or the screen, which has taken or given bytes and cannot
  /// begin anew.
  LOCAL_END
}
