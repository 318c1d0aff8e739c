/// **TLS** as a client speaks it: wires that protect their bytes, what a server's certificate is
/// judged by, and the sessions that data connections take over from their control connection (RFC
/// 4217, RFC 8446).
///
/// It stands on [javax.net.ssl.SSLEngine], which knows no socket and never waits. Whether a
/// certificate is good enough is decided by [dev.hexftp.domain.tls.TrustPolicy]; when TLS is spoken
/// is decided by the link.
@NullMarked
package dev.hexftp.adapter.socket.tls;

import org.jspecify.annotations.NullMarked;
