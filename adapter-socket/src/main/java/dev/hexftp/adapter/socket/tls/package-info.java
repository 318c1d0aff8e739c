/// **TLS** as a client speaks it: wires that protect their bytes, and the sessions that data
/// connections resume from their control connection (RFC 4217, RFC 8446).
///
/// It stands on [javax.net.ssl.SSLEngine], which knows no socket and never waits. The user's own
/// material is read in `material`, certificates are checked in `trust`; neither sees this package.
/// When TLS is used is decided by the link.
@NullMarked
package dev.hexftp.adapter.socket.tls;

import org.jspecify.annotations.NullMarked;
