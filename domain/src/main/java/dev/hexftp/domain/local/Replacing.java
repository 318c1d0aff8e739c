package dev.hexftp.domain.local;

/// When a received file replaces the one with its name.
public enum Replacing {
  /// When it is complete. Until then the old file stands untouched, and a transfer that fails
  /// leaves no trace.
  WHEN_COMPLETE,
  /// With its first byte, as ftp.exe does it. The file can be watched growing, nothing but the file
  /// itself has to be writable, and a transfer that fails leaves the received part instead of the
  /// former file.
  AT_ONCE
}
