package dev.hexftp.domain.tls;

/// By what a server's certificate is trusted, unless a pin says more.
public enum Trust {
  /// It is signed by an authority that we trust, for this host, and its time is now.
  CA,
  /// The same, or it is the one that was shown the last time, or there was no last time.
  TOFU,
  /// It is not looked at.
  ANY
}
