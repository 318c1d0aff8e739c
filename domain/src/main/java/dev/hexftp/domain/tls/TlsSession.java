package dev.hexftp.domain.tls;

import dev.hexftp.domain.tls.TrustPolicy.Acceptance;

/// What has been agreed upon with the server for the control connection.
///
/// @param version the version of TLS
/// @param cipherSuite the name of the algorithms, as registered
/// @param certificate what the server has shown
/// @param acceptance why that was accepted
public record TlsSession(
    TlsVersion version, String cipherSuite, ServerCertificate certificate, Acceptance acceptance) {}
