package dev.hexftp.domain.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.TypedHost;
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

  /// The destination that a command is given, or asks for.
  static Signature<Destination> named() {
    return Signature.taking(Parameters.host().asked(Argument.HOST))
        .and(Parameters.port(), Typed::new)
        .exact()
        .within((typed, context) -> of(typed, context));
  }

  /// The same; without arguments it is the present server, if there is one.
  static Signature<Option<Destination>> namedOrPresent() {
    return Signature.taking(Parameters.host().orPresentServer(Argument.HOST))
        .and(Parameters.port(), (host, port) -> host.map(name -> new Typed(name, port)))
        .exact()
        .within(
            (typed, context) ->
                typed.fold(
                    () -> Either.right(Option.none()), some -> of(some, context).map(Option::of)));
  }

  /// ftp.exe knows neither URLs nor a port after a colon: it takes both for names of hosts.
  private static Either<UserFault, Destination> of(Typed typed, ParseContext context) {
    return switch (context.vocabulary()) {
      case EXTENDED -> TypedHost.of(typed.host(), typed.port(), context.usualPort());
      case FTP_EXE -> named(typed, context);
    };
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
}
