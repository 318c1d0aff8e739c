/// The facts and decisions about TLS without the protocol itself: the user's preferences, the
/// server's certificate, and whether that is good enough (RFC 4217, RFC 8446).
///
/// Whether a certificate is trusted is decided here, by [dev.hexftp.domain.tls.TrustPolicy], from
/// facts; no key, no handshake and no certificate in its encoded form lives here. Those are an
/// adapter's.
@NullMarked
package dev.hexftp.domain.tls;

import org.jspecify.annotations.NullMarked;
