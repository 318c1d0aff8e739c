package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.transfer.DataMethod;

/// The checks of a diagnosis, in the order of the report.
public enum Check {
  /// The name of the host has addresses.
  NAME,
  /// One of them lets us connect.
  CONNECTION,
  /// An FTP server answers (RFC 959 §5.4).
  GREETING,
  /// The features that the server lists before the login (RFC 2389).
  FEATURES_BEFORE_LOGIN,
  /// TLS can be agreed upon after AUTH TLS (RFC 4217 §4).
  EXPLICIT_TLS,
  /// TLS can be agreed upon from the first byte on.
  IMPLICIT_TLS,
  /// The certificate is accepted as the user wants it.
  CERTIFICATE,
  /// TLS 1.2 can be agreed upon.
  TLS_1_2,
  /// TLS 1.3 can be agreed upon.
  TLS_1_3,
  /// Data connections can be protected (PBSZ and PROT, RFC 4217 §9).
  DATA_PROTECTION,
  /// The user is let in.
  LOGIN,
  /// The features that the server lists after the login.
  FEATURES,
  /// Names are in UTF-8 (RFC 2640).
  UTF8,
  /// Data come over a connection that EPSV makes (RFC 2428 §3).
  EPSV,
  /// Data come over a connection that PASV makes (RFC 959 §4.1.2).
  PASV,
  /// The address in the reply to PASV is the server's.
  PASSIVE_ADDRESS,
  /// Data come over a connection that PORT makes (RFC 959 §4.1.2).
  PORT,
  /// Data come over a connection that EPRT makes (RFC 2428 §2).
  EPRT,
  /// Whether data connections must resume the TLS session of the control connection.
  SESSION_REUSE,
  /// Directories are listed for programs (RFC 3659 §7).
  MLSD,
  /// A transfer can begin in the middle of a file (RFC 3659 §5).
  REST,
  /// The server reports the size of a file (RFC 3659 §4).
  SIZE,
  /// The server reports the time of a file (RFC 3659 §3).
  MDTM,
  /// The time of a file can be set (an expired draft).
  MFMT,
  /// The server reports the digest of a file (an expired draft, and older commands for one
  /// algorithm each).
  HASH;

  /// The check whether data come over a connection that `method` makes.
  public static Check of(DataMethod method) {
    return switch (method) {
      case EPSV -> EPSV;
      case PASV -> PASV;
      case PORT -> PORT;
      case EPRT -> EPRT;
    };
  }
}
