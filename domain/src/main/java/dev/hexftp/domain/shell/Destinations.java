package dev.hexftp.domain.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Reads where a connection is to lead: a host, a host and a port, or a URL.
final class Destinations {
  private Destinations() {}

  private record Typed(String host, Option<String> port) {}

  /// The destination that the command called `command` is given, or asks for.
  static Signature<Destination> named(String command) {
    return Signature.taking(Parameters.host().asked(Argument.HOST))
        .and(Parameters.port(), Typed::new)
        .exact()
        .within((typed, context) -> of(command, typed, context));
  }

  /// The same; without arguments it is the present server, if there is one.
  static Signature<Option<Destination>> namedOrPresent(String command) {
    return Signature.taking(Parameters.host().orPresentServer(Argument.HOST))
        .and(Parameters.port(), (host, port) -> host.map(name -> new Typed(name, port)))
        .exact()
        .within(
            (typed, context) ->
                typed.fold(
                    () -> Either.right(Option.none()),
                    some -> of(command, some, context).map(Option::of)));
  }

  private static Either<UserFault, Destination> of(
      String command, Typed typed, ParseContext context) {
    return isUrl(typed, context) ? url(command, typed, context) : named(typed, context);
  }

  /// A URL has a port of its own.
  private static Either<UserFault, Destination> url(
      String command, Typed typed, ParseContext context) {
    return typed.port().isEmpty()
        ? FtpUrl.destination(typed.host(), context.usualPort())
        : Either.left(new Failure.WrongUsage(command));
  }

  private static Either<UserFault, Destination> named(Typed typed, ParseContext context) {
    HostName host = new HostName(typed.host());
    return typed
        .port()
        .fold(
            () -> Either.right(Destination.of(host, context.usualPort())),
            text ->
                Port.parse(text)
                    .<UserFault>toEither(new Failure.BadPort(text))
                    .map(port -> Destination.of(host, port)));
  }

  /// ftp.exe knows no URLs: it takes them for names of hosts.
  private static boolean isUrl(Typed typed, ParseContext context) {
    return switch (context.vocabulary()) {
      case EXTENDED -> FtpUrl.isUrl(typed.host());
      case FTP_EXE -> false;
    };
  }
}
