package dev.hexftp.domain.session;

/// A setting that is on or off, with its value at the start.
public enum Toggle {
  /// Show the server's replies and the summary of each transfer.
  VERBOSE(true),
  /// Show every command that is sent.
  DEBUG(false),
  /// Ask before each file of a command for many.
  PROMPT(true),
  /// Take `*` and `?` in the arguments of commands for many files as patterns.
  GLOB(true),
  /// Show a `#` for every 2048 bytes transferred.
  HASH(false),
  /// Ring the bell after each command that takes a while.
  BELL(false),
  /// Kept for old scripts; it never had a visible effect.
  TRACE(false),
  /// Let the client make the data connections. The dialect says whether it is on at the start.
  PASSIVE(false);

  private final boolean onAtStart;

  Toggle(boolean onAtStart) {
    this.onAtStart = onAtStart;
  }

  boolean isOnAtStart() {
    return onAtStart;
  }
}
