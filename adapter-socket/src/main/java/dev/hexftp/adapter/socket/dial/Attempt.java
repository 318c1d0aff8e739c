package dev.hexftp.adapter.socket.dial;

import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;
import java.nio.channels.SocketChannel;

/// One try to come to a connection: by dialing, or by listening.
public interface Attempt {
  /// Begins it. `completion` is called once, perhaps before this returns.
  void begin(Completion completion);

  /// Ends it, if it is still under way. Its completion is not called.
  void giveUp();

  /// The step after the end of an attempt.
  @FunctionalInterface
  interface Completion {
    /// `result` is a connected channel, non-blocking, or the fault that prevented one.
    void complete(Either<ConnectFault, SocketChannel> result);
  }
}
