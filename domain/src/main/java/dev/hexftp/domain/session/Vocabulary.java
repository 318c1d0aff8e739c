package dev.hexftp.domain.session;

/// The set of commands and their arguments.
public enum Vocabulary {
  /// ftp.exe's and, for words that mean none of those, ours. A host may have its port after a
  /// colon, a listing has options, and empty quotes are an argument.
  EXTENDED,
  /// ftp.exe's.
  FTP_EXE
}
