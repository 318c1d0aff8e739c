package dev.hexftp.domain.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Reads where a connection is to lead: a host, a host and a port, or a URL.
final class Destinations {
  private Destinations() {}

  /// What was typed.
  record Typed(String host, Option<String> port) {}

  /// What `typed` names for the command called `command`.
  static Either<UserFault, Destination> of(String command, Typed typed, ParseContext context) {
    return isUrl(typed, context) ? url(command, typed, context) : named(typed, context);
  }

  /// The same if anything was typed.
  static Either<UserFault, Option<Destination>> ofAny(
      String command, Option<Typed> typed, ParseContext context) {
    return typed.fold(
        () -> Either.right(Option.none()), some -> of(command, some, context).map(Option::of));
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
