package dev.hexftp.adapter.script;

/// The reaction of a run to a failed command.
public enum OnError {
  /// It continues, as with ftp.exe.
  CONTINUE,
  /// It ends.
  ABORT
}
