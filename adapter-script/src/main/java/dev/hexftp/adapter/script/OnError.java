package dev.hexftp.adapter.script;

/// What becomes of a run when one of its commands has failed.
public enum OnError {
  /// It goes on, as with ftp.exe.
  CONTINUE,
  /// It ends.
  ABORT
}
