package dev.hexftp.domain.tls;

/// The basis of trust in a server's certificate, without pins.
public enum Trust {
  /// It is signed by an authority that we trust, for this host, and its time is now.
  CA,
  /// The same, or it is the one that was shown the last time, or there was no last time.
  TOFU,
  /// It is not looked at.
  ANY
}
