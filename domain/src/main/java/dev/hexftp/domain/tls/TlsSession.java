package dev.hexftp.domain.tls;

import dev.hexftp.domain.tls.TrustPolicy.Acceptance;

/// The negotiated protection of the control connection.
///
/// @param version the version of TLS
/// @param cipherSuite the name of the algorithms, as registered
/// @param certificate of the server
/// @param acceptance why that was accepted
public record TlsSession(
    TlsVersion version, String cipherSuite, ServerCertificate certificate, Acceptance acceptance) {}
