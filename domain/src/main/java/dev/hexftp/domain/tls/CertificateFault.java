package dev.hexftp.domain.tls;

/// What is wrong with a certificate in the eyes of the public rules (RFC 5280 §6, RFC 9525).
public enum CertificateFault {
  /// It is self-signed, and not trusted itself.
  SELF_SIGNED,
  /// Nobody that we trust has signed it, or what links it to them is missing.
  UNKNOWN_AUTHORITY,
  /// It is for another host.
  WRONG_NAME,
  /// Its time is over.
  EXPIRED,
  /// Its time has not come.
  NOT_YET_VALID,
  /// It breaks another rule: a weak key or signature, or it is not for servers.
  UNFIT
}
