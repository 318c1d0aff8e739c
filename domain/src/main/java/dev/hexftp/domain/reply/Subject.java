package dev.hexftp.domain.reply;

/// The second digit of a reply code: the subject of the reply (RFC 959 §4.2).
public enum Subject {
  /// x0z: the form of the command, or a command that is unknown.
  SYNTAX,
  /// x1z: status or help.
  INFORMATION,
  /// x2z: the control or data connection.
  CONNECTIONS,
  /// x3z: login and accounting.
  AUTHENTICATION,
  /// x5z: files and directories of the server.
  FILE_SYSTEM,
  /// x4z and the digits that RFC 959 does not assign.
  UNSPECIFIED
}
