package dev.hexftp.domain.local;

/// When a file that is received takes the place of what stands under its name.
public enum Replacing {
  /// When it is complete. Until then the old file stands untouched, and a transfer that fails
  /// leaves no trace.
  WHEN_COMPLETE,
  /// With its first byte, as ftp.exe does it. The file can be watched growing, nothing but the file
  /// itself has to be writable, and a transfer that fails leaves what has arrived instead of what
  /// was there before.
  AT_ONCE
}
