package dev.hexftp.domain.evidence;

/// Why something is done.
public enum Purpose {
  /// The user asked for it.
  USER_REQUEST,
  /// A command of the user for many files needs the names.
  NAMES,
  /// The same, where a refusal is an answer like any other.
  NAMES_IF_THERE,
  /// The session is brought back after its connection was lost or given up.
  RECONNECTION,
  /// A diagnosis examines the server.
  EXAMINATION
}
