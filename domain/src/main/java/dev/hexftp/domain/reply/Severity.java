package dev.hexftp.domain.reply;

/// The first digit of a reply code: the next move of the client (RFC 959 §4.2).
public enum Severity {
  /// 1yz: begun; one more reply follows.
  PRELIMINARY,
  /// 2yz: done.
  COMPLETION,
  /// 3yz: accepted so far; the server waits for a further command.
  INTERMEDIATE,
  /// 4yz: not done, but worth trying again.
  TRANSIENT_NEGATIVE,
  /// 5yz: not done; the same command would fail again.
  PERMANENT_NEGATIVE;

  /// Whether the command has failed (4yz, 5yz).
  public boolean isNegative() {
    return this == TRANSIENT_NEGATIVE || this == PERMANENT_NEGATIVE;
  }
}
