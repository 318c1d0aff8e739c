package dev.hexftp.domain.preferences;

import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import java.util.Set;

/// How connections are protected, where a URL does not say it.
///
/// @param mode whether, and from when on, TLS is used
/// @param data how data connections are protected if TLS is used
/// @param trust the basis of trust in a server's certificate
/// @param pins the keys of which a server must have one; none leaves it to `trust`
/// @param highest the newest version of TLS that is offered
public record TlsPreferences(
    TlsMode mode, ProtectionLevel data, Trust trust, Set<KeyPin> pins, TlsVersion highest) {
  public TlsPreferences {
    pins = Set.copyOf(pins);
  }

  /// Whether the user has set any option about certificates, which makes no sense without TLS.
  public boolean isAboutCertificates() {
    return trust != Trust.CA || !pins.isEmpty();
  }

  /// No TLS, as with ftp.exe; and where it is wanted, all that it can give.
  public static final TlsPreferences DEFAULT =
      new TlsPreferences(
          TlsMode.OFF, ProtectionLevel.PRIVATE, Trust.CA, Set.of(), TlsVersion.TLS_1_3);
}
