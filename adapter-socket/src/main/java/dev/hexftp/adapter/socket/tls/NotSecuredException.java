package dev.hexftp.adapter.socket.tls;

import dev.hexftp.domain.tls.TlsFault;
import java.io.IOException;
import java.io.Serial;

/// A wire has no protection and never will: the handshake has failed. No byte has come but its own.
public final class NotSecuredException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient TlsFault fault;

  NotSecuredException(TlsFault fault, IOException cause) {
    super(cause);
    this.fault = fault;
  }

  /// The obstacle.
  public TlsFault fault() {
    return fault;
  }
}
