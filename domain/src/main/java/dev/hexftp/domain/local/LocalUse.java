package dev.hexftp.domain.local;

/// What a local file or directory was wanted for.
public enum LocalUse {
  /// To be sent.
  READ,
  /// To take what is received.
  WRITE,
  /// To become the current local directory.
  ENTER,
  /// To remember something from one run to the next.
  REMEMBER
}
