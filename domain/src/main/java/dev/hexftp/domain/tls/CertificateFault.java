package dev.hexftp.domain.tls;

/// A fault of a certificate by the public rules (RFC 5280 §6, RFC 9525).
public enum CertificateFault {
  /// It is self-signed, and not trusted itself.
  SELF_SIGNED,
  /// No trusted authority has signed it, or the chain to one is incomplete.
  UNKNOWN_AUTHORITY,
  /// It is for another host.
  WRONG_NAME,
  /// It has expired.
  EXPIRED,
  /// Its time has not come.
  NOT_YET_VALID,
  /// It breaks another rule: a weak key or signature, or it is not for servers.
  UNFIT
}
