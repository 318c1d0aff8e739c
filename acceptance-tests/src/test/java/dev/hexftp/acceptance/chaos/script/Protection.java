package dev.hexftp.acceptance.chaos.script;

/// Whether the connections of a run are in TLS.
public enum Protection {
  CLEAR,
  TLS,
  /// In TLS, and the server accepts a data connection only if it resumes the session of the control
  /// connection.
  TLS_RESUMED;

  /// Whether they are.
  public boolean isOn() {
    return this != CLEAR;
  }
}
