package dev.hexftp.domain.failure;

/// What a local file or folder was wanted for.
public enum LocalUse {
  /// To be sent.
  READ,
  /// To take what is received.
  WRITE,
  /// To become the current local folder.
  ENTER,
  /// To remember something from one run to the next.
  REMEMBER
}
