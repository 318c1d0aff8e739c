package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.proxy.ProxyOptions;
import io.vavr.control.Option;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

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
  static List<OptionSpec> families() {
    return List.of(Spec.alone("-4", IPV4), Spec.alone("-6", IPV6));
  }

  static List<OptionSpec> declared() {
    return List.of(
        Spec.untold(PROXY), Spec.untold(NO_PROXY), Spec.number(KEEP_ALIVE, LONGEST_SECONDS));
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
