package dev.hexftp.adapter.socket.tls.material;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/// The authorities that the system keeps for all programs, as they are at this moment.
///
/// A JVM has a list of its own, in its JDK. A native file has no JDK; the list of the JDK that it
/// was made with would be as old as the file.
public final class SystemStore {
  /// Where Debian, Fedora, openSUSE and Alpine keep them.
  private static final List<Path> PLACES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  private SystemStore() {}

  /// The certificates of the list; those that are damaged are left out. None if there is a JDK, or
  /// no list. As for OpenSSL, `SSL_CERT_FILE` in the environment names the only one that counts.
  public static Option<List<X509Certificate>> certificates() {
    if (System.getProperty("java.home") != null) {
      return Option.none();
    }
    return Option.of(System.getenv("SSL_CERT_FILE"))
        .fold(SystemStore::usual, named -> Option.of(text(Path.of(named)).getOrElse("")))
        .map(PemCertificates::intact);
  }

  private static Option<String> usual() {
    return Option.ofOptional(
        PLACES.stream().map(SystemStore::text).flatMap(Option::toJavaStream).findFirst());
  }

  private static Option<String> text(Path file) {
    try {
      return Option.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException _) {
      return Option.none();
    }
  }
}
