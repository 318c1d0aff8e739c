/// **Trust**: the contents of a server's certificate, its faults, and the certificate that this
/// client shows (RFC 5280).
///
/// The facts are found here; whether they are good enough is decided by
/// [dev.hexftp.domain.tls.TrustPolicy]. No connection and no session belongs here.
@NullMarked
package dev.hexftp.adapter.socket.tls.trust;

import org.jspecify.annotations.NullMarked;
