package dev.hexftp.domain.local;

/// How the local system ends a line of text.
public enum LineEnd {
  /// Unix and its kin.
  LF,
  /// Windows; the same as on the wire.
  CRLF
}
