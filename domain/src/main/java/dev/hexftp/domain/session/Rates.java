package dev.hexftp.domain.session;

/// When it is said how fast a transfer was.
public enum Rates {
  /// When the transfer took long enough for the clock to say it.
  WHEN_MEASURED,
  /// After every transfer, at any resolution of the clock.
  ALWAYS
}
