package dev.hexftp.domain.session;

/// How trouble with local files is worded.
public enum LocalErrors {
  /// With the whole name and the reason.
  PLAIN,
  /// With the first letter of the name and one of few reasons.
  FTP_EXE
}
