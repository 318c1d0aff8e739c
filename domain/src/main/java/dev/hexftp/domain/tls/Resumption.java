package dev.hexftp.domain.tls;

/// Whether the next data connection can resume the TLS session of its control connection (RFC 8446
/// §2.2, RFC 5246 §7.3). Many servers accept no other data connection: it proves that both have the
/// same client at their end.
public enum Resumption {
  /// As far as can be seen, or the server has not shown that it requires resumption.
  POSSIBLE,
  /// The server has taken every data connection so far for a resumption, and the client's means to
  /// begin another one are used up. In TLS 1.3 a ticket serves once, and some servers hand out no
  /// new ones.
  EXHAUSTED
}
