package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
/// @param unclosed each `--tls-unclosed`
public record TlsOptions(
    TlsMode mode,
    ProtectionLevel data,
    TlsVersion highest,
    Trust trust,
    Set<KeyPin> pins,
    Option<String> authorities,
    Option<String> knownHosts,
    Option<String> clientCertificate,
    Option<String> clientKey,
    Set<HostName> unclosed) {
  private static final String MODE = "--tls";
  private static final String DATA = "--tls-data";
  private static final String HIGHEST = "--tls-max";
  private static final String TRUST = "--trust";
  private static final String PIN = "--pin";
  private static final String AUTHORITIES = "--ca-file";
  private static final String KNOWN_HOSTS = "--known-hosts";
  private static final String CLIENT_CERTIFICATE = "--client-cert";
  private static final String CLIENT_KEY = "--client-key";
  private static final String UNCLOSED = "--tls-unclosed";

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
          Option.none(),
          Set.of());

  public TlsOptions {
    pins = Set.copyOf(pins);
    unclosed = Set.copyOf(unclosed);
  }

  static List<CliOption> table() {
    return List.of(
        CliOption.choice(
                MODE,
                List.of(
                    Map.entry("off", TlsMode.OFF),
                    Map.entry("explicit", TlsMode.EXPLICIT),
                    Map.entry("implicit", TlsMode.IMPLICIT)),
                "Whether, and from when on, TLS is spoken; {}. A connection that cannot be"
                    + " protected so is not made.")
            .andMore("No password is sent then.")
            .usually("off")
            .remarking("`ftps://` is implicit (port 990), `ftpes://` explicit")
            .because(
                "a server that is named without more is spoken to as ftp.exe would; TLS that is"
                    + " asked for is had, or the run ends with 6 before anybody's name is sent"),
        CliOption.choice(
                DATA,
                List.of(
                    Map.entry("private", ProtectionLevel.PRIVATE),
                    Map.entry("clear", ProtectionLevel.CLEAR)),
                "Whether data connections are protected too; {}.")
            .usually("private")
            .because(
                "a file is worth as much as a password; PBSZ 0 and PROT P come before USER, or"
                    + " right after the login where a server wants that first"),
        CliOption.of(
                HIGHEST,
                "=1.2|1.3",
                new CliOption.Kind.Parsed(TlsVersion::of, "is neither 1.2 nor 1.3"),
                "The newest version of TLS; {}.")
            .usually("1.3")
            .because("1.3 first; 1.2 where a host has shown that it has to be"),
        CliOption.choice(
                TRUST,
                List.of(
                    Map.entry("ca", Trust.CA),
                    Map.entry("tofu", Trust.TOFU),
                    Map.entry("any", Trust.ANY)),
                "Trust certificates that an authority vouches for; those too that a host has shown"
                    + " the first time; or any, which trusts an attacker.")
            .usually("ca")
            .because(
                "authorities and the name of the host, on the control connection and on each data"
                    + " connection; `tofu` believes the first time and remembers; `any` warns in"
                    + " each run"),
        CliOption.of(
                PIN,
                "=sha256//KEY",
                new CliOption.Kind.Repeated(
                    KeyPin::parse, "is not sha256// and 44 characters of base 64"),
                "Trust servers with this key and no others. May be repeated.")
            .remarking("none")
            .because(
                "the server must have this key; nothing else about its certificate matters then."
                    + " May be given several times. Without TLS it has no effect, and a warning"
                    + " says so"),
        file(AUTHORITIES, "Trust the authorities in FILE, in PEM, instead of the system's.")
            .remarking("the system's authorities")
            .because("PEM; replaces them"),
        file(KNOWN_HOSTS, "Where --trust=tofu keeps what hosts have shown.")
            .remarking("`$XDG_DATA_HOME/ftp/known-hosts`")
            .because("where `tofu` remembers"),
        file(
                CLIENT_CERTIFICATE,
                "The certificate, and the key to it, by which you show who you are.")
            .with(file(CLIENT_KEY, ""))
            .andMore("The key may stand with the certificate.")
            .remarking("none")
            .because("PEM; the key may stand in the same file"),
        CliOption.of(
                UNCLOSED,
                "=HOST",
                new CliOption.Kind.Repeated(TlsOptions::host, "is no name of a host"),
                "Take protected data of HOST for complete although the server ends them without"
                    + " close_notify. May be repeated.")
            .remarking("none")
            .because(
                "data that end without close_notify may have been cut off on the way; a size or a"
                    + " second listing proves most of them, and this is for a server that offers"
                    + " neither"));
  }

  private static Option<HostName> host(String typed) {
    return Option.when(!typed.isBlank(), () -> new HostName(typed.toLowerCase(Locale.ROOT)));
  }

  private static CliOption file(String name, String text) {
    return CliOption.of(name, "=FILE", new CliOption.Kind.Text(), text);
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
        parsed.value(CLIENT_KEY),
        Set.copyOf(parsed.<HostName>values(UNCLOSED)));
  }

  static Option<String> contradiction(ParsedArguments parsed) {
    return Option.when(
        parsed.has(CLIENT_KEY) && !parsed.has(CLIENT_CERTIFICATE),
        CLIENT_KEY + " needs " + CLIENT_CERTIFICATE);
  }
}
