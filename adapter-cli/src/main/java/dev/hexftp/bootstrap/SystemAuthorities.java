package dev.hexftp.bootstrap;

import dev.hexftp.adapter.file.TextFile;
import io.vavr.control.Option;
import java.util.List;

/// The authorities that the system keeps for all programs, as they are at this moment.
///
/// A JVM has a separate list, in its JDK. A native file has no JDK, and the list of the one that it
/// was made with would be as old as the file.
final class SystemAuthorities {
  /// Where Debian, Fedora, openSUSE and Alpine keep them.
  private static final List<String> PLACES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private SystemAuthorities() {}

  /// The list, as text in PEM; none if it is for the JDK to say, or there is none. As for OpenSSL,
  /// `SSL_CERT_FILE` in the environment names the only one that counts.
  static Option<String> text(ProcessContext context) {
    if (!RunningForm.isNative()) {
      return Option.none();
    }
    String named = context.environment().get("SSL_CERT_FILE");
    return named == null ? first(context) : Option.of(text(context, named).getOrElse(""));
  }

  private static Option<String> first(ProcessContext context) {
    Option<String> found = Option.none();
    for (String place : PLACES) {
      found = found.orElse(() -> text(context, place));
    }
    return found;
  }

  private static Option<String> text(ProcessContext context, String place) {
    return TextFile.named(context.directory(), place).text().toOption();
  }
}
