package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.data.DataRoute;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/// Comes to a control connection with one server.
sealed interface ControlDialer permits HostDialer, ProxyDialer {
  /// Begins. `completion` is called once, perhaps before this returns.
  void begin(Consumer<Either<Failure, Opened>> completion);

  /// Ends it, if it is still under way. Its completion is not called.
  void giveUp();

  /// A control connection that has just been made.
  ///
  /// @param channel connected, non-blocking
  /// @param peer the server's end of it
  /// @param data how data connections beside it are made
  record Opened(SocketChannel channel, Endpoint peer, DataRoute data) {}
}
