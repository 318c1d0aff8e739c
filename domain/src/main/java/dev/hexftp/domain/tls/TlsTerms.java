package dev.hexftp.domain.tls;

import dev.hexftp.domain.endpoint.HostName;
import io.vavr.control.Option;

/// The terms on which TLS is negotiated with a server.
///
/// @param trust which certificate is good enough, on the control connection and on each data
///   connection
/// @param highest the newest version that is offered; all older ones are offered too
/// @param serverName by which name the server is asked for and has to be known, if it is not that
///   of the host
public record TlsTerms(TrustPolicy trust, TlsVersion highest, Option<HostName> serverName) {
  /// Terms on which the server has to be known by the name of the host.
  public TlsTerms(TrustPolicy trust, TlsVersion highest) {
    this(trust, highest, Option.none());
  }
}
