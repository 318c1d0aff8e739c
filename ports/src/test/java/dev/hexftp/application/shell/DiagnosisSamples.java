package dev.hexftp.application.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.transfer.PassiveAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The words in which tests speak of diagnoses.
final class DiagnosisSamples {
  private DiagnosisSamples() {}

  /// A quiet shell whose credentials are known.
  static ShellUnderTest knowing() {
    return knowing(TlsPreferences.DEFAULT);
  }

  static ShellUnderTest knowing(TlsPreferences security) {
    ShellUnderTest test =
        new ShellUnderTest(
            new Preferences(
                Settings.INITIAL,
                new LoginPolicy.Wait(),
                Deadlines.DEFAULT,
                security,
                RetryPreferences.DEFAULT,
                PassiveAddress.OF_PEER,
                ProxyChoice.DIRECT,
                NegotiationPreferences.NONE,
                Pipelining.OFF));
    Secret.of("secret")
        .map(Credentials.of(new CommandArgument("anna"))::withPassword)
        .peek(anna -> test.credentials.with("ftp.example", anna));
    return test;
  }

  static TlsPreferences security(TlsMode mode, ProtectionLevel data, KeyPin... pins) {
    return new TlsPreferences(mode, data, Trust.CA, Set.of(pins), TlsVersion.TLS_1_3, Set.of());
  }

  static List<String> verbs(ShellUnderTest test) {
    return test.server.heard().stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  static Diagnosis diagnosis(ShellUnderTest test) {
    return test.display.notices().stream()
        .filter(Notice.Diagnosed.class::isInstance)
        .map(notice -> ((Notice.Diagnosed) notice).diagnosis())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  static Finding finding(ShellUnderTest test, Check check) {
    return diagnosis(test).findings().stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow();
  }

  static Detail detail(ShellUnderTest test, Check check) {
    return finding(test, check).detail();
  }

  static List<Check> outcomes(ShellUnderTest test, Outcome outcome) {
    return Arrays.stream(Check.values())
        .filter(
            check ->
                diagnosis(test).findings().stream()
                    .anyMatch(f -> f.check() == check && f.outcome() == outcome))
        .toList();
  }

  static List<Advice> advice(ShellUnderTest test) {
    return diagnosis(test).advice();
  }
}
