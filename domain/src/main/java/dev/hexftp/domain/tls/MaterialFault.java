package dev.hexftp.domain.tls;

/// A fault of the certificates and keys that the user brings along.
public enum MaterialFault {
  /// The text of the authorities holds no certificate.
  NO_AUTHORITY,
  /// A certificate of an authority cannot be read.
  DAMAGED_AUTHORITY,
  /// The text of the user's own certificate holds none, or there is a key and no such text.
  NO_CERTIFICATE,
  /// The user's own certificate, or one that leads to an authority, cannot be read.
  DAMAGED_CERTIFICATE,
  /// There is a certificate of the user's own and no key to it.
  NO_KEY,
  /// The key cannot be read, or is of a kind that TLS does not use.
  DAMAGED_KEY,
  /// The key is encrypted by a pass phrase, which is never asked for.
  ENCRYPTED_KEY,
  /// The key belongs to another certificate.
  KEY_DOES_NOT_MATCH
}
