package dev.hexftp.adapter.socket.options;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.PortRange;
import io.vavr.control.Option;

/// The user's choices about active data connections, mostly because there is address translation
/// between the server and this machine.
///
/// @param ports the only ports at which we may listen; none leaves the choice to us
/// @param advertised the address that the server is asked to connect to; none is the local one
/// @param fromAnywhere whether a host other than the server may connect its data
public record ActiveOptions(
    Option<PortRange> ports, Option<HostAddress> advertised, boolean fromAnywhere) {
  /// The defaults.
  public static final ActiveOptions DEFAULT =
      new ActiveOptions(Option.none(), Option.none(), false);
}
