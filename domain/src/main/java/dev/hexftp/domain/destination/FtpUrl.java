package dev.hexftp.domain.destination;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.text.PercentEncoding;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads URLs that name an FTP server and a directory on it (RFC 1738 §3.2, RFC 3986):
/// `ftp://USER:PASSWORD@HOST:PORT/FOLDER/FOLDER;type=X`.
///
/// `ftps` speaks TLS from the first byte, `ftpes` from AUTH TLS on. Each part is taken out first
/// and decoded then, so that an encoded `/`, `@` or `:` belongs to the name and is no border. The
/// `/` after the host is a border too; a path from the root begins with `%2F`. An empty part of a
/// path leads nowhere and is skipped.
///
/// It is strict where leniency would be a guess about a host or a password: of two `@` either one
/// may end the password, so such a URL is refused.
public final class FtpUrl {
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>ftp|ftps|ftpes)://(?<authority>[^/?#]*)(?:/(?<path>[^?#]*))?(?<query>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x1F\\x7F]|%[01][0-9a-f]|%7f", Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_INFO = Pattern.compile("(?<user>[^:]+)(?::(?<password>.*))?");

  /// Brackets enclose an address of IPv6. Its interface follows after `%`, which RFC 6874 wants to
  /// be written `%25`. Names may be of any alphabet.
  private static final Pattern HOST_AND_PORT =
      Pattern.compile(
          "(?:\\[(?<address>[0-9a-f.]*:[0-9a-f:.]*)(?:%(?:25)?(?<zone>[\\w.~-]+))?\\]"
              + "|(?<name>[^\\s%\\\\\"<>^`{|}:\\[\\]]+))(?::(?<port>.*))?",
          Pattern.CASE_INSENSITIVE);

  /// The interface and the end of an address.
  private static final Pattern ZONE =
      Pattern.compile(
          "(?<=[/@]\\[[0-9a-f:.]{1,45})%[^\\[\\]@]*\\](?=(?::[^@]*)?$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TYPED_PATH =
      Pattern.compile("(?<path>[^;]*)(?:;type=(?<code>[aid]))?", Pattern.CASE_INSENSITIVE);

  private static final String ROOT = "/";

  private FtpUrl() {}

  /// Where `word` leads. A word that is no URL is the name of a host, however odd it looks; ftp.exe
  /// takes everything for one. `usual` is the port where neither a port nor a way to speak TLS is
  /// said.
  public static Either<UserFault, Destination> destination(String word, Port usual) {
    Matcher url = URL.matcher(word);
    return url.matches()
        ? obstacle(word, url)
            .fold(() -> read(url, usual), Either::<UrlFault, Destination>left)
            .mapLeft(Failure.UnusableUrl::new)
        : Either.right(Destination.of(new HostName(word), usual));
  }

  /// Whether `word` is meant as a URL of ours, good or bad.
  public static boolean isUrl(String word) {
    return URL.matcher(word).matches();
  }

  /// The fault that makes the whole URL unusable, if its parts alone do not show it.
  private static Option<UrlFault> obstacle(String word, Matcher url) {
    if (CONTROL.matcher(word).find() || !WireText.isEncodable(word)) {
      return Option.of(UrlFault.UNSENDABLE);
    }
    if (PercentEncoding.isBroken(withoutZone(word, url.end("authority")))) {
      return Option.of(UrlFault.ESCAPE);
    }
    return Option.when(!url.group("query").isEmpty(), UrlFault.QUERY);
  }

  /// The `%` before the interface of an address is no escape.
  private static String withoutZone(String word, int endOfAuthority) {
    return ZONE.matcher(word.substring(0, endOfAuthority)).replaceFirst("]")
        + word.substring(endOfAuthority);
  }

  private static Either<UrlFault, Destination> read(Matcher url, Port usual) {
    String authority = url.group("authority");
    int at = authority.indexOf('@');
    Matcher server = HOST_AND_PORT.matcher(authority.substring(at + 1));
    if (authority.indexOf('@', at + 1) >= 0) {
      return Either.left(UrlFault.USER);
    }
    if (!server.matches()) {
      return Either.left(UrlFault.HOST);
    }
    Matcher path = TYPED_PATH.matcher(part(url, "path").getOrElse(""));
    if (!path.matches()) {
      return Either.left(UrlFault.TYPE);
    }
    Option<TlsMode> tls = tls(url.group("scheme"));
    return login(authority, at)
        .flatMap(
            login ->
                port(server, tls.fold(() -> usual, FtpUrl::usualPort))
                    .map(
                        port ->
                            new Destination(
                                host(server), port, tls, login, directories(path), type(path))));
  }

  private static Option<TlsMode> tls(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "ftps" -> Option.of(TlsMode.IMPLICIT);
      case "ftpes" -> Option.of(TlsMode.EXPLICIT);
      default -> Option.none();
    };
  }

  /// The default port for `mode`: 990 for TLS from the first byte on, else 21 (RFC 4217 appendix
  /// A).
  public static Port usualPort(TlsMode mode) {
    return switch (mode) {
      case IMPLICIT -> Port.FTPS;
      case EXPLICIT, OFF -> Port.FTP;
    };
  }

  private static Either<UrlFault, Option<Credentials>> login(String authority, int at) {
    if (at < 0) {
      return Either.right(Option.none());
    }
    Matcher parts = USER_INFO.matcher(authority.substring(0, at));
    return parts.matches()
        ? Either.right(
            CommandArgument.of(PercentEncoding.decode(parts.group("user")))
                .map(Credentials::of)
                .map(
                    user ->
                        part(parts, "password")
                            .flatMap(password -> Secret.of(PercentEncoding.decode(password)))
                            .fold(() -> user, user::withPassword)))
        : Either.left(UrlFault.USER);
  }

  private static HostName host(Matcher server) {
    return new HostName(
        part(server, "name")
            .getOrElse(
                () ->
                    server.group("address")
                        + part(server, "zone").fold(() -> "", zone -> "%" + zone)));
  }

  private static Either<UrlFault, Port> port(Matcher server, Port usual) {
    return part(server, "port")
        .filter(digits -> !digits.isEmpty())
        .fold(() -> Either.right(usual), digits -> Port.parse(digits).toEither(UrlFault.PORT));
  }

  /// An empty first segment stands for the root, as `%2F` does. RFC 1738 §3.2.2 would send CWD
  /// without a name for it, which has no meaning in RFC 959.
  private static List<CommandArgument> directories(Matcher typedPath) {
    List<CommandArgument> directories = new ArrayList<>();
    String path = typedPath.group("path");
    if (path.startsWith(ROOT)) {
      directories.add(new CommandArgument(ROOT));
    }
    for (String segment : path.split(ROOT, -1)) {
      CommandArgument.of(PercentEncoding.decode(segment))
          .filter(directory -> !directory.isEmpty())
          .forEach(directories::add);
    }
    return directories;
  }

  /// `d` wants the directory itself, and nothing but a directory is named by a URL here.
  private static Option<TypeName> type(Matcher typedPath) {
    return part(typedPath, "code")
        .flatMap(
            code ->
                switch (code.toLowerCase(Locale.ROOT)) {
                  case "a" -> Option.of(TypeName.ASCII);
                  case "i" -> Option.of(TypeName.BINARY);
                  default -> Option.none();
                });
  }

  private static Option<String> part(Matcher matcher, String name) {
    return Option.of(matcher.group(name));
  }
}
