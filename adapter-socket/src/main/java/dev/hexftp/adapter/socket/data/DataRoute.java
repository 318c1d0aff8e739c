package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Attempt;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.domain.endpoint.DataAddress;
import io.vavr.control.Option;

/// Creates data connections along the same path as the control connection.
public sealed interface DataRoute permits DirectDataRoute, ProxyDataRoute {
  /// A passive data connection to `address`.
  Attempt toServer(DataAddress address);

  /// An active one, for which we listen. The address is reported to `events`.
  Attempt fromServer(EventQueue events);

  /// The same, but we listen already, if we can.
  Option<Listener> listenAhead(EventQueue events);
}
