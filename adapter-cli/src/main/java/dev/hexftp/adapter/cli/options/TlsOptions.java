package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/// How connections are to be protected. Files are named as they were typed.
///
/// @param mode `--tls`
/// @param data `--tls-data`
/// @param highest `--tls-max`
/// @param trust `--trust`
/// @param pins each `--pin`
/// @param authorities `--ca-file`
/// @param knownHosts `--known-hosts`
/// @param clientCertificate `--client-cert`
/// @param clientKey `--client-key`
public record TlsOptions(
    TlsMode mode,
    ProtectionLevel data,
    TlsVersion highest,
    Trust trust,
    Set<KeyPin> pins,
    Option<String> authorities,
    Option<String> knownHosts,
    Option<String> clientCertificate,
    Option<String> clientKey) {
  private static final String MODE = "--tls";
  private static final String DATA = "--tls-data";
  private static final String HIGHEST = "--tls-max";
  private static final String TRUST = "--trust";
  private static final String PIN = "--pin";
  private static final String AUTHORITIES = "--ca-file";
  private static final String KNOWN_HOSTS = "--known-hosts";
  private static final String CLIENT_CERTIFICATE = "--client-cert";
  private static final String CLIENT_KEY = "--client-key";

  /// Nothing was said.
  public static final TlsOptions NONE =
      new TlsOptions(
          TlsMode.OFF,
          ProtectionLevel.PRIVATE,
          TlsVersion.TLS_1_3,
          Trust.CA,
          Set.of(),
          Option.none(),
          Option.none(),
          Option.none(),
          Option.none());

  public TlsOptions {
    pins = Set.copyOf(pins);
  }

  static List<OptionSpec> declared() {
    return List.of(
        Spec.choice(
            MODE,
            Map.of("off", TlsMode.OFF, "explicit", TlsMode.EXPLICIT, "implicit", TlsMode.IMPLICIT)),
        Spec.choice(
            DATA, Map.of("private", ProtectionLevel.PRIVATE, "clear", ProtectionLevel.CLEAR)),
        Spec.value(HIGHEST, TlsVersion::of, "is neither 1.2 nor 1.3"),
        Spec.choice(TRUST, Map.of("ca", Trust.CA, "tofu", Trust.TOFU, "any", Trust.ANY)),
        Spec.values(PIN, KeyPin::parse, "is not sha256// and 44 characters of base 64"),
        Spec.text(AUTHORITIES),
        Spec.text(KNOWN_HOSTS),
        Spec.text(CLIENT_CERTIFICATE),
        Spec.text(CLIENT_KEY));
  }

  static TlsOptions of(ParsedArguments parsed) {
    return new TlsOptions(
        parsed.<TlsMode>value(MODE).getOrElse(NONE.mode),
        parsed.<ProtectionLevel>value(DATA).getOrElse(NONE.data),
        parsed.<TlsVersion>value(HIGHEST).getOrElse(NONE.highest),
        parsed.<Trust>value(TRUST).getOrElse(NONE.trust),
        Set.copyOf(parsed.<KeyPin>values(PIN)),
        parsed.value(AUTHORITIES),
        parsed.value(KNOWN_HOSTS),
        parsed.value(CLIENT_CERTIFICATE),
        parsed.value(CLIENT_KEY));
  }

  static Option<String> contradiction(ParsedArguments parsed) {
    return Option.when(
        parsed.has(CLIENT_KEY) && !parsed.has(CLIENT_CERTIFICATE),
        CLIENT_KEY + " needs " + CLIENT_CERTIFICATE);
  }
}
