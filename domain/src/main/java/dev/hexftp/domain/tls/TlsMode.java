package dev.hexftp.domain.tls;

/// Whether, and from when on, the control connection is protected by TLS.
public enum TlsMode {
  /// Never.
  OFF,
  /// From AUTH TLS on, which is sent before anything else (RFC 4217 §4).
  EXPLICIT,
  /// From the first byte on, at a separate port (RFC 4217 appendix A calls it deprecated; many
  /// servers offer nothing else).
  IMPLICIT
}
