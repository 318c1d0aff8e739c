package dev.hexftp.domain.local;

/// The purpose of a local file or directory.
public enum LocalUse {
  /// To be sent.
  READ,
  /// To take received data.
  WRITE,
  /// To become the current local directory.
  ENTER,
  /// To remember something from one run to the next.
  REMEMBER
}
