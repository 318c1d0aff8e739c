package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Moves the bytes of one transfer between a data connection and its local end.
sealed interface Pump permits Inflow, Outflow {
  /// The operations that the connection has to be ready for, as bits of `SelectionKey`.
  int interest();

  /// Moves as many bytes as can be moved now, without waiting; after a fair amount it stops by
  /// itself, so that the link can look at its control connection in between. The result is how it
  /// ended, or none as long as it has not.
  Option<DataEvent> pump(Wire wire);

  /// How many bytes it has moved.
  ByteCount moved();
}
