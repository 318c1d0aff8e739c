package dev.hexftp.ports.out.net;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;

/// Where links come from.
public interface Network {
  /// Begins to connect to `host`. Returns at once and never fails: how it went is the first event
  /// of the link, [dev.hexftp.domain.dialogue.Event.ControlOpened] or
  /// [dev.hexftp.domain.dialogue.Event.ControlNotOpened].
  FtpLink open(HostName host, Port port);

  /// The addresses of `host`, in the order in which they are tried, as this machine knows them; a
  /// proxy may know others. Returns when they are found, or when `patience` has run out. A failure
  /// is [Failure.UnknownHost] if none were found, or [Failure.NoAddressOfFamily] if none may be
  /// used.
  Either<Failure, List<HostAddress>> addressesOf(HostName host, Duration patience);
}
