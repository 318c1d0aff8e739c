package dev.hexftp.domain.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import io.vavr.control.Either;

/// Reads where a connection is to lead: a host, a host and a port, or a URL.
final class Destinations {
  private Destinations() {}

  /// What the arguments of `draft`, of which there is at least one, name.
  static Either<UserFault, Destination> of(PartialCommand draft) {
    return switch (draft.count()) {
      case 1 -> named(draft);
      case 2 -> isUrl(draft) ? tooMany(draft) : named(draft, draft.argument(1));
      default -> tooMany(draft);
    };
  }

  private static Either<UserFault, Destination> named(PartialCommand draft) {
    Port usual = draft.situation().usualPort();
    HostName host = new HostName(draft.argument(0));
    return isUrl(draft)
        ? FtpUrl.destination(draft.argument(0), usual)
        : Either.right(Destination.of(host, usual));
  }

  private static Either<UserFault, Destination> named(PartialCommand draft, String port) {
    return Port.parse(port)
        .<UserFault>toEither(new Failure.BadPort(port))
        .map(at -> Destination.of(new HostName(draft.argument(0)), at));
  }

  private static Either<UserFault, Destination> tooMany(PartialCommand draft) {
    return Either.left(new Failure.WrongUsage(draft.name().word()));
  }

  /// ftp.exe knows no URLs: it takes them for names of hosts.
  private static boolean isUrl(PartialCommand draft) {
    return switch (draft.situation().vocabulary()) {
      case EXTENDED -> FtpUrl.isUrl(draft.argument(0));
      case FTP_EXE -> false;
    };
  }
}
