package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy;
import io.vavr.control.Option;
import java.util.Set;
import javax.net.ssl.SSLContext;

/// The TLS of links in memory, and its connections.
final class Links {
  /// The user trusts the example authority.
  static final TlsClient NETWORK =
      new TlsClient(
          TlsMaterial.read(Option.of(TestCertificates.pem("ca")), Option.none(), Option.none())
              .getOrElseThrow(fault -> new AssertionError(fault)));

  private static final TrustPolicy NOT_LOOKED_AT =
      new TrustPolicy(Trust.ANY, Set.of(), Option.none());

  private Links() {}

  /// A link to `host` that trusts every peer and offers `highest` at most.
  static LinkTls to(String host, String highest) {
    TlsVersion version = TlsVersion.of(highest).getOrElseThrow(AssertionError::new);
    return NETWORK.forLink(new HostName(host), Port.FTP, new TlsTerms(NOT_LOOKED_AT, version));
  }

  /// A link to `host` that trusts every peer and looks for `serverName` there.
  static LinkTls named(String host, String serverName) {
    return NETWORK.forLink(
        new HostName(host),
        Port.FTP,
        new TlsTerms(NOT_LOOKED_AT, TlsVersion.TLS_1_3, Option.of(new HostName(serverName))));
  }

  /// A link to `host` that trusts the authorities of this system.
  static LinkTls strict(String host) {
    return new TlsClient(TlsMaterial.NOTHING)
        .forLink(
            new HostName(host),
            Port.FTP,
            new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3));
  }

  static Talk control(LinkTls tls, SSLContext server, String version) {
    return control(tls, server, version, Integer.MAX_VALUE);
  }

  static Talk control(LinkTls tls, SSLContext server, String version, int bytesPerTurn) {
    Line line = new Line(bytesPerTurn);
    return new Talk(tls.control(line), new MemoryTlsServer(server, version, line));
  }

  static Talk data(LinkTls tls, SSLContext server, String version) {
    Line line = new Line(Integer.MAX_VALUE);
    return new Talk(tls.data(line), new MemoryTlsServer(server, version, line));
  }
}
