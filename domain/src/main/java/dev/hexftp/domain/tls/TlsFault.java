package dev.hexftp.domain.tls;

/// Why a connection could not be protected. None of these lets anything but a handshake pass.
public sealed interface TlsFault {
  /// The certificate was not accepted.
  record Untrusted(CertificateRefusal refusal) implements TlsFault {}

  /// A data connection has shown another certificate than the control connection, so somebody else
  /// may be at its end.
  record OtherCertificate(ServerCertificate shown) implements TlsFault {}

  /// No agreement was reached; `detail` is what the TLS library or the server says about it.
  record NoAgreement(String detail) implements TlsFault {}

  /// Something followed the reply to AUTH in the clear. It may have been put there by somebody who
  /// wants it to be taken for the server's protected word (CVE-2021-22947).
  record ClearTextInjected() implements TlsFault {}

  /// TLS was to be spoken from the first byte, and the server has begun in the clear.
  record NotAtOnce() implements TlsFault {}

  /// The connection ended before TLS was agreed upon.
  record ConnectionLost() implements TlsFault {}

  /// The server fell silent.
  record Overdue() implements TlsFault {}
}
