package dev.hexftp.domain.tls;

/// On what terms TLS is spoken with a server.
///
/// @param trust which certificate is good enough, on the control connection and on each data
///   connection
/// @param highest the newest version that is offered; all older ones are offered too
public record TlsTerms(TrustPolicy trust, TlsVersion highest) {}
