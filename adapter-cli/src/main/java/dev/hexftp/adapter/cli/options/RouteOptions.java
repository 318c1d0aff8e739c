package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.proxy.ProxyOptions;
import io.vavr.control.Option;
import java.util.List;

/// By which way servers are to be reached, and how it is kept open.
///
/// @param family the only version of IP that may be used (`-4`, `-6`)
/// @param proxy `--proxy` and `--noproxy`, as they were typed
/// @param keepAliveSeconds `--keepalive`; 0 is never
public record RouteOptions(
    Option<Family> family, ProxyOptions proxy, Option<Integer> keepAliveSeconds) {
  private static final String IPV4 = "--ipv4";
  private static final String IPV6 = "--ipv6";
  private static final String PROXY = "--proxy";
  private static final String NO_PROXY = "--noproxy";
  private static final String KEEP_ALIVE = "--keepalive";

  /// The longest silence that systems can count.
  private static final int LONGEST_SECONDS = 32_767;

  /// Nothing was said.
  public static final RouteOptions NONE =
      new RouteOptions(Option.none(), ProxyOptions.NONE, Option.none());

  /// Those of which there are letters too.
  static List<CliOption> families() {
    return List.of(
        CliOption.alone("Use IPv4 only.", "-4", IPV4)
            .remarking("both")
            .because(
                "the addresses of a host are tried in turn, families alternating, 250 ms apart (RFC"
                    + " 8305)"),
        CliOption.alone("Use IPv6 only.", "-6", IPV6).remarking("both").because("the same"));
  }

  static List<CliOption> table() {
    CliOption.Kind untold = new CliOption.Kind.Untold();
    return List.of(
        CliOption.of(
                PROXY,
                "=URL",
                untold,
                "Go through a proxy: socks5://, socks5h://, socks4://, socks4a://, http://, or the"
                    + " gateway ftp://. Without it the environment counts: ftp_proxy, all_proxy,"
                    + " no_proxy. 'none' is none.")
            .remarking(
                "the environment's: `ftp_proxy` (`ftps_proxy` with implicit TLS), then `all_proxy`,"
                    + " small letters before capitals")
            .because(
                "as curl reads it. `socks5`, `socks5h`, `socks4`, `socks4a`, `http` with"
                    + " `user:password@`; `ftp://HOST` is a gateway, which is told `USER"
                    + " user@host`; `none` switches off"),
        CliOption.of(NO_PROXY, "=LIST", untold, "Hosts that are reached without it.")
            .remarking("`no_proxy`")
            .because("hosts, domains, addresses and blocks that are reached directly"));
  }

  static CliOption keepAlive() {
    return CliOption.of(
            KEEP_ALIVE,
            "=SECONDS",
            new CliOption.Kind.UpTo(LONGEST_SECONDS),
            "After how much silence the server is asked for a sign of life, below the protocol; {}."
                + " 0 is never.")
        .usually("60")
        .remarking("then every 15 s, four times")
        .because(
            "routers forget what is silent, and the system's own two hours are too late. 0 is off");
  }

  static RouteOptions of(ParsedArguments parsed) {
    return new RouteOptions(
        parsed.has(IPV4) ? Option.of(Family.IPV4) : Option.when(parsed.has(IPV6), Family.IPV6),
        new ProxyOptions(parsed.value(PROXY), parsed.value(NO_PROXY)),
        parsed.value(KEEP_ALIVE));
  }

  static Option<String> contradiction(ParsedArguments parsed) {
    return Option.when(parsed.count(IPV4, IPV6) > 1, IPV4 + " and " + IPV6 + " exclude each other");
  }
}
