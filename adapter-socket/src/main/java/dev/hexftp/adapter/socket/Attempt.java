package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;
import java.nio.channels.SocketChannel;

/// One try to come to a connection: by dialing, or by listening.
interface Attempt {
  /// Begins it. `outcome` is told once, perhaps before this returns.
  void begin(Outcome outcome);

  /// Ends it, if it is still under way. The outcome is not told.
  void giveUp();

  /// Is told what became of an attempt.
  @FunctionalInterface
  interface Outcome {
    /// `result` is a connected channel, non-blocking, or what was in the way.
    void tell(Either<ConnectFault, SocketChannel> result);
  }
}
