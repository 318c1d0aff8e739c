package dev.hexftp.domain.destination;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Option;
import java.util.List;

/// Where a connection is to lead, as the user has said it in a command or by a URL.
///
/// @param host the server
/// @param port at which it listens
/// @param tls whether and when TLS is to be used; none leaves it to the settings
/// @param login the user that logs in there; none leaves it to the default
/// @param directories where to go after the login, one step each (RFC 1738 §3.2.2)
/// @param type the representation type for files there; none leaves it to the default
public record Destination(
    HostName host,
    Port port,
    Option<TlsMode> tls,
    Option<Credentials> login,
    List<CommandArgument> directories,
    Option<TypeName> type) {
  public Destination {
    directories = List.copyOf(directories);
  }

  /// `host` at `port`, about which nothing else has been said.
  public static Destination of(HostName host, Port port) {
    return new Destination(host, port, Option.none(), Option.none(), List.of(), Option.none());
  }
}
