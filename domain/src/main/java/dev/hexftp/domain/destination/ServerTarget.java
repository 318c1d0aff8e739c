package dev.hexftp.domain.destination;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Where a connection leads, once nothing is left to be said about it: enough to make it again.
///
/// @param gateway the FTP server that is connected to in place of the host, to speak to it for us
public record ServerTarget(
    HostName host, Port port, TlsMode tls, Option<ProxyRoute.Gateway> gateway) {
  /// The host that is connected to.
  public HostName dialledHost() {
    return gateway.map(ProxyRoute.Gateway::host).getOrElse(host);
  }

  /// The port that is connected to.
  public Port dialledPort() {
    return gateway.map(ProxyRoute.Gateway::port).getOrElse(port);
  }

  /// The name by which `user` logs in at the peer: a gateway learns from the name where to connect
  /// (RFC 1919 §4.3).
  public Either<Failure, CommandArgument> nameOf(CommandArgument user) {
    return gateway.fold(
        () -> Either.right(user),
        _ -> {
          String place = port.equals(Port.FTP) ? host.text() : host.text() + ":" + port.number();
          return CommandArgument.of(user.text() + "@" + place)
              .toEither(new Failure.UnsendableText(host.text()));
        });
  }
}
