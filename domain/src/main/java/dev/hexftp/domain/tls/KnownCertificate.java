package dev.hexftp.domain.tls;

import java.time.Instant;

/// A certificate that a host has shown before and that was accepted then.
///
/// @param key of the public key in it; by this it is known again
/// @param fingerprint of the certificate
/// @param subject the name in it
/// @param notAfter when its time ends, or ended
public record KnownCertificate(
    KeyPin key, Fingerprint fingerprint, String subject, Instant notAfter) {}
