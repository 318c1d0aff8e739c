package dev.hexftp.domain.proxy;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.text.PercentEncoding;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text that names a proxy: `[SCHEME://][USER[:PASSWORD]@]HOST[:PORT]`, as curl does.
///
/// Without a scheme it is `http`; without a port it is 1080 for all schemes, but 21 for a gateway.
/// User and password are percent-encoded; an IPv6 address stands in brackets. The text after a
/// slash after the host is ignored.
public final class ProxyUrl {
  private static final Port USUAL_PORT = new Port(1080);
  private static final String GATEWAY = "ftp";

  private static final Pattern URL =
      Pattern.compile("((?<scheme>[^:/?#@]*)://)?(?<authority>[^/?#]*)([/?#].*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "((?<user>[^:]*?)(:(?<password>.*))?@)?(?<host>\\[[^\\]@]*\\]|[^:@\\[\\]]*)(:(?<port>[^@]*))?",
          Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("[^\\s\\p{Cntrl}%]+");

  private ProxyUrl() {}

  /// The way that `text` names, which is never [ProxyRoute.Direct].
  public static Either<ProxyUrlFault, ProxyRoute> parse(String text) {
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      return Either.left(ProxyUrlFault.BAD_HOST);
    }
    String scheme = Option.of(url.group("scheme")).getOrElse("http").toLowerCase(Locale.ROOT);
    Matcher authority = AUTHORITY.matcher(url.group("authority"));
    if (!authority.matches()) {
      return Either.left(ProxyUrlFault.BAD_HOST);
    }
    return scheme.equals(GATEWAY)
        ? gateway(authority)
        : kind(scheme).flatMap(kind -> server(kind, authority)).map(ProxyRoute.Through::new);
  }

  /// Whether `text` gives a password away, be it a proxy's or not.
  public static boolean holdsPassword(String text) {
    Matcher url = URL.matcher(text);
    if (!url.matches()) {
      return false;
    }
    Matcher authority = AUTHORITY.matcher(url.group("authority"));
    return authority.matches() && Option.of(authority.group("password")).exists(p -> !p.isEmpty());
  }

  private static Either<ProxyUrlFault, ProxyServer.Kind> kind(String scheme) {
    return switch (scheme) {
      case "socks4" -> Either.right(ProxyServer.Kind.SOCKS4);
      case "socks4a" -> Either.right(ProxyServer.Kind.SOCKS4A);
      case "socks5" -> Either.right(ProxyServer.Kind.SOCKS5);
      case "socks5h" -> Either.right(ProxyServer.Kind.SOCKS5H);
      case "http" -> Either.right(ProxyServer.Kind.HTTP);
      default -> Either.left(ProxyUrlFault.UNKNOWN_SCHEME);
    };
  }

  private static Either<ProxyUrlFault, ProxyRoute> gateway(Matcher authority) {
    return Option.of(authority.group("user")).isDefined()
        ? Either.left(ProxyUrlFault.LOGIN_FOR_GATEWAY)
        : host(authority)
            .flatMap(
                host -> port(authority, Port.FTP).map(port -> new ProxyRoute.Gateway(host, port)));
  }

  private static Either<ProxyUrlFault, ProxyServer> server(
      ProxyServer.Kind kind, Matcher authority) {
    return host(authority)
        .flatMap(
            host ->
                port(authority, USUAL_PORT)
                    .flatMap(
                        port ->
                            login(kind, authority)
                                .map(login -> new ProxyServer(kind, host, port, login))));
  }

  private static Either<ProxyUrlFault, HostName> host(Matcher authority) {
    String text = authority.group("host");
    if (text.startsWith("[")) {
      return HostAddress.parse(text.substring(1, text.length() - 1))
          .filter(address -> address.family() == HostAddress.Family.IPV6)
          .map(address -> new HostName(address.text()))
          .toEither(ProxyUrlFault.BAD_HOST);
    }
    return HOST.matcher(text).matches()
        ? Either.right(new HostName(text))
        : Either.left(ProxyUrlFault.BAD_HOST);
  }

  private static Either<ProxyUrlFault, Port> port(Matcher authority, Port usual) {
    String text = Option.of(authority.group("port")).getOrElse("");
    return text.isEmpty() ? Either.right(usual) : Port.parse(text).toEither(ProxyUrlFault.BAD_PORT);
  }

  private static Either<ProxyUrlFault, Option<ProxyLogin>> login(
      ProxyServer.Kind kind, Matcher authority) {
    if (Option.of(authority.group("user")).isEmpty()) {
      return Either.right(Option.none());
    }
    String password = Option.of(authority.group("password")).getOrElse("");
    return unescaped(authority.group("user"))
        .flatMap(user -> unescaped(password).flatMap(word -> login(kind, user, word)))
        .map(Option::of);
  }

  private static Either<ProxyUrlFault, ProxyLogin> login(
      ProxyServer.Kind kind, String user, String password) {
    // The user's name must be as harmless as a secret is anyway.
    return Secret.of(user)
        .flatMap(_ -> Secret.of(password))
        .map(secret -> new ProxyLogin(user, secret))
        .filter(kind::canCarry)
        .toEither(ProxyUrlFault.BAD_LOGIN);
  }

  private static Either<ProxyUrlFault, String> unescaped(String text) {
    if (!WireText.isEncodable(text)) {
      return Either.left(ProxyUrlFault.BAD_LOGIN);
    }
    return PercentEncoding.isBroken(text)
        ? Either.left(ProxyUrlFault.BAD_ESCAPE)
        : Either.right(PercentEncoding.decode(text));
  }
}
