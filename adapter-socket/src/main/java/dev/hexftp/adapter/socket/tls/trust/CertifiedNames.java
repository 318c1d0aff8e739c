package dev.hexftp.adapter.socket.tls.trust;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The names that a certificate is for, as RFC 9525 §6 reads them: those of the extension
/// subjectAltName and no others. The JDK also takes the common name where that extension holds no
/// name, and an asterisk for a part of a label, so that `ft*.example` would be `ftp.example`.
final class CertifiedNames {
  private static final int DNS_NAME = 2;
  private static final String WILDCARD = "*.";

  /// The JDK compares addresses as it should, and the common name is none.
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private CertifiedNames() {}

  /// Whether `leaf` is for `host`, if `host` is a name; an address is for the JDK to compare.
  static boolean cover(String host, X509Certificate leaf) {
    return ADDRESS.matcher(host).matches() || dnsNames(leaf).stream().anyMatch(matching(host));
  }

  private static Predicate<String> matching(String host) {
    String wanted = plain(host);
    int dot = wanted.indexOf('.');
    String parent = dot < 0 ? "" : wanted.substring(dot + 1);
    return certified ->
        certified.startsWith(WILDCARD)
            ? !parent.isEmpty() && plain(certified.substring(WILDCARD.length())).equals(parent)
            : plain(certified).equals(wanted);
  }

  /// A name that cannot be written in ASCII equals none that can.
  private static String plain(String name) {
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  private static List<String> dnsNames(X509Certificate leaf) {
    try {
      Collection<List<?>> names = leaf.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.getFirst().equals(DNS_NAME))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException _) {
      return List.of();
    }
  }
}
