package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Limits the versions of TLS of a server that has no option for that, through the configuration of
/// the OpenSSL library in it.
final class OpensslVersions {
  private OpensslVersions() {}

  /// The environment for a server in `directory` that is to speak `versions`.
  static Map<String, String> environment(ServerDirectory directory, List<TlsVersion> versions)
      throws IOException {
    String configuration =
        """
        openssl_conf = all
        [all]
        ssl_conf = programs
        [programs]
        system_default = versions
        [versions]
        MinProtocol = %s
        MaxProtocol = %s
        """
            .formatted(versions.getFirst().text(), versions.getLast().text());
    return Map.of("OPENSSL_CONF", directory.write("openssl.cnf", configuration).toString());
  }
}
