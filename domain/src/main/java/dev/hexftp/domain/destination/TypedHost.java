package dev.hexftp.domain.destination;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the target of a connection as users type it: `HOST`, `HOST PORT`, `HOST:PORT`,
/// `[ADDRESS]:PORT` or a URL ([FtpUrl]).
public final class TypedHost {
  private static final Pattern SCHEME =
      Pattern.compile("[a-z][a-z0-9+.-]*://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// A name or an address of IPv4 and a port. An address of IPv6 has more colons, so that it stands
  /// in brackets before a port.
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:\\[(?<address>[^\\[\\]]+)\\]|(?<name>[^:\\[\\]]+)):(?<port>[0-9]+)");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\[(?<address>[^\\[\\]]+)\\]");

  private TypedHost() {}

  /// Where `host` and `port` lead; `usual` is the port if there is none.
  public static Either<UserFault, Destination> of(String host, Option<String> port, Port usual) {
    if (FtpUrl.isUrl(host)) {
      return port.isEmpty() ? FtpUrl.destination(host, usual) : unusable(UrlFault.PORT_APART);
    }
    if (SCHEME.matcher(host).matches()) {
      return unusable(UrlFault.SCHEME);
    }
    Matcher both = WITH_PORT.matcher(host);
    if (port.isEmpty() && both.matches()) {
      return at(Option.of(both.group("address")).getOrElse(both.group("name")), both.group("port"));
    }
    Matcher bracketed = IN_BRACKETS.matcher(host);
    String name = bracketed.matches() ? bracketed.group("address") : host;
    return port.fold(
        () -> Either.right(Destination.of(new HostName(name), usual)), text -> at(name, text));
  }

  private static Either<UserFault, Destination> at(String host, String port) {
    return Port.parse(port)
        .<UserFault>toEither(new Failure.BadPort(port))
        .map(number -> Destination.of(new HostName(host), number));
  }

  private static Either<UserFault, Destination> unusable(UrlFault fault) {
    return Either.left(new Failure.UnusableUrl(fault));
  }
}
