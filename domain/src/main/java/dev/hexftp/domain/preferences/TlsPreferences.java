package dev.hexftp.domain.preferences;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import java.util.Locale;
import java.util.Set;

/// How connections are protected, where a URL does not say it.
///
/// @param mode whether, and from when on, TLS is used
/// @param data how data connections are protected if TLS is used
/// @param trust the basis of trust in a server's certificate
/// @param pins the keys of which a server must have one; none leaves it to `trust`
/// @param highest the newest version of TLS that is offered
/// @param unclosed the hosts whose protected data may end without close_notify, in small letters
public record TlsPreferences(
    TlsMode mode,
    ProtectionLevel data,
    Trust trust,
    Set<KeyPin> pins,
    TlsVersion highest,
    Set<HostName> unclosed) {
  public TlsPreferences {
    pins = Set.copyOf(pins);
    unclosed = Set.copyOf(unclosed);
  }

  /// Whether the user has set any option about certificates, which makes no sense without TLS.
  public boolean isAboutCertificates() {
    return trust != Trust.CA || !pins.isEmpty();
  }

  /// Whether data of `host` that end without close_notify are all, as the user says.
  public boolean takesUnclosedDataOf(HostName host) {
    return unclosed.contains(new HostName(host.text().toLowerCase(Locale.ROOT)));
  }

  /// No TLS, as with ftp.exe; and where it is wanted, all that it can give.
  public static final TlsPreferences DEFAULT =
      new TlsPreferences(
          TlsMode.OFF, ProtectionLevel.PRIVATE, Trust.CA, Set.of(), TlsVersion.TLS_1_3, Set.of());
}
