package dev.hexftp.domain.tls;

/// Why a connection could not be protected. None of these lets anything but a handshake pass.
public sealed interface TlsFault {
  /// The certificate was not accepted.
  record Untrusted(CertificateRefusal refusal) implements TlsFault {}

  /// A data connection has shown another certificate than the control connection, so a third party
  /// may be at its end.
  record OtherCertificate(ServerCertificate shown) implements TlsFault {}

  /// The negotiation failed; `detail` is the text of the TLS library or of the server.
  record NoAgreement(String detail) implements TlsFault {}

  /// Something followed the reply to AUTH in the clear. It may be the work of an attacker who wants
  /// it to be taken for the server's protected reply (CVE-2021-22947).
  record ClearTextInjected() implements TlsFault {}

  /// TLS was to be used from the first byte, and the server has begun in the clear.
  record NotAtOnce() implements TlsFault {}

  /// The connection ended before TLS was agreed upon.
  record ConnectionLost() implements TlsFault {}

  /// The server fell silent.
  record Overdue() implements TlsFault {}
}
