package dev.hexftp.domain.reply;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads where the server listens for a data connection, out of the replies to EPSV and PASV.
public final class PassiveReply {
  // RFC 2428 §3: any one character of 33 to 126 delimits. Address fields, which must be empty, are
  // passed over: the address is always that of the control connection.
  private static final Pattern EXTENDED =
      Pattern.compile("\\(([!-~])[^\\s]{0,64}?\\1[^\\s]{0,64}?\\1(\\d{1,5})\\1\\)");

  // RFC 1123 §4.1.2.6: look for the digits, not for parentheses or a fixed place. Of seven numbers
  // it is unknown which six are meant.
  private static final Pattern SIX_NUMBERS =
      Pattern.compile(
          "(?<!\\d|\\d,)(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})(?!,?\\d)");

  private PassiveReply() {}

  /// The port in a 229 reply (RFC 2428 §3).
  public static Either<ReplyFault, Port> extended(Reply reply) {
    Matcher matcher = EXTENDED.matcher(reply.text());
    Option<Port> port =
        reply.is(ReplyCode.EXTENDED_PASSIVE) && matcher.find()
            ? Port.parse(matcher.group(2))
            : Option.none();
    return port.toEither(new ReplyFault.UnreadableFact(reply));
  }

  /// The address and port in a 227 reply (RFC 959 §4.1.2). The address is the one that the server
  /// *names*; whether to believe it is for the caller to decide.
  public static Either<ReplyFault, Endpoint> plain(Reply reply) {
    Matcher matcher = SIX_NUMBERS.matcher(reply.text());
    Option<Endpoint> endpoint =
        reply.is(ReplyCode.PASSIVE) && matcher.find()
            ? endpoint(matcher.toMatchResult())
            : Option.none();
    return endpoint.toEither(new ReplyFault.UnreadableFact(reply));
  }

  private static Option<Endpoint> endpoint(MatchResult match) {
    boolean allBytes = IntStream.rangeClosed(1, 6).allMatch(i -> number(match, i) <= 0xFF);
    if (!allBytes) {
      return Option.none();
    }
    HostAddress address =
        new HostAddress.Ipv4(
            number(match, 1), number(match, 2), number(match, 3), number(match, 4));
    return Port.of(number(match, 5) * 256 + number(match, 6)).map(p -> new Endpoint(address, p));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
