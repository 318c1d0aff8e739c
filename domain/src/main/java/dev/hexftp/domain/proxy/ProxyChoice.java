package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Which way leads to which host.
///
/// The options of the program win; otherwise the environment counts, and is read as curl reads it:
/// `ftp_proxy`, or `ftps_proxy` where TLS is used from the first byte on, then `all_proxy`, each
/// first in small and then in capital letters. An empty variable counts as none. `no_proxy` holds
/// for a proxy from either source, unless the user has named the exceptions too.
///
/// @param route the way to all hosts but the exceptions, which are reached directly
public record ProxyChoice(ProxyRoute route, NoProxy exceptions) {
  /// Every host is reached directly.
  public static final ProxyChoice DIRECT = new ProxyChoice(new ProxyRoute.Direct(), NoProxy.NONE);

  private static final String SWITCHED_OFF = "none";

  /// A proxy that cannot be understood.
  ///
  /// @param source where it was named: the option, or the variable of the environment
  public record Unreadable(String source, ProxyUrlFault fault) {}

  /// The choice by `options`, in `environment`, for hosts with the TLS mode `mode`.
  public static Either<Unreadable, ProxyChoice> of(
      ProxyOptions options, Map<String, String> environment, TlsMode mode) {
    NoProxy exceptions =
        options
            .exceptions()
            .orElse(() -> value(variables("no_proxy"), environment).map(Named::text))
            .map(NoProxy::parse)
            .getOrElse(NoProxy.NONE);
    return options
        .proxy()
        .map(text -> new Named("--proxy", isOff(text) ? "" : text))
        .orElse(() -> value(proxyVariables(mode), environment))
        .fold(() -> Either.<Unreadable, ProxyRoute>right(new ProxyRoute.Direct()), Named::route)
        .map(route -> new ProxyChoice(route, exceptions));
  }

  /// The way to `host`.
  public ProxyRoute routeTo(HostName host) {
    return exceptions.covers(host) ? new ProxyRoute.Direct() : route;
  }

  /// A text, and where it stands.
  private record Named(String source, String text) {
    Either<Unreadable, ProxyRoute> route() {
      return text.isEmpty()
          ? Either.right(new ProxyRoute.Direct())
          : ProxyUrl.parse(text).mapLeft(fault -> new Unreadable(source, fault));
    }

    @Override
    public String toString() {
      return source;
    }
  }

  private static boolean isOff(String text) {
    return text.equalsIgnoreCase(SWITCHED_OFF);
  }

  private static Option<Named> value(List<String> variables, Map<String, String> environment) {
    return Option.ofOptional(
        variables.stream()
            .map(name -> new Named(name, environment.getOrDefault(name, "")))
            .filter(named -> !named.text().isEmpty())
            .findFirst());
  }

  private static List<String> proxyVariables(TlsMode mode) {
    String first =
        switch (mode) {
          case OFF, EXPLICIT -> "ftp_proxy";
          case IMPLICIT -> "ftps_proxy";
        };
    return variables(first, "all_proxy");
  }

  private static List<String> variables(String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .toList();
  }
}
