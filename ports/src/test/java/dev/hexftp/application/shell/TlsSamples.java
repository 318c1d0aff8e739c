package dev.hexftp.application.shell;

import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.Fingerprint;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.domain.transfer.PassiveAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Sessions and wishes for the tests of protected connections.
final class TlsSamples {
  static final ServerCertificate GOOD = certificate('1');
  static final ServerCertificate SELF_SIGNED = certificate('2', CertificateFault.SELF_SIGNED);

  private TlsSamples() {}

  static ServerCertificate certificate(char letter, CertificateFault... faults) {
    String pair = "" + letter + letter;
    return new ServerCertificate(
        "CN=ftp.example",
        "CN=Example CA",
        List.of("ftp.example"),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2027-01-01T00:00:00Z"),
        new Fingerprint(pair + (":" + pair).repeat(31)),
        new KeyPin(String.valueOf(letter).repeat(43) + "="),
        List.of(faults));
  }

  static TlsSession session(ServerCertificate shown) {
    return new TlsSession(TlsVersion.TLS_1_3, "TLS_X", shown, Acceptance.BY_AUTHORITY);
  }

  static Preferences wanting(TlsMode mode, Trust trust) {
    TlsPreferences usual = TlsPreferences.DEFAULT;
    return preferences(
        new TlsPreferences(mode, usual.data(), trust, Set.of(), usual.highest(), Set.of()),
        RetryPreferences.DEFAULT);
  }

  static Preferences retrying(int retries) {
    return preferences(
        TlsPreferences.DEFAULT, new RetryPreferences(retries, Duration.ofSeconds(4)));
  }

  private static Preferences preferences(TlsPreferences security, RetryPreferences persistence) {
    return new Preferences(
        Settings.INITIAL,
        new LoginPolicy.Wait(),
        Deadlines.DEFAULT,
        security,
        persistence,
        PassiveAddress.OF_PEER,
        ProxyChoice.DIRECT,
        NegotiationPreferences.NONE,
        Pipelining.ONE_AHEAD);
  }
}
