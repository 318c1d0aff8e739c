package dev.hexftp.ports.out.local;

import dev.hexftp.domain.local.LocalFault;
import java.io.IOException;

/// The local half of a pump has failed. It exists so that the data channel, which catches it, can
/// tell a full disk from a broken network; it goes no further.
public final class LocalIoException extends IOException {
  private static final long serialVersionUID = 1L;

  private final LocalFault fault;

  /// A failure of the kind `fault`, caused by `cause`.
  public LocalIoException(LocalFault fault, IOException cause) {
    super(cause);
    this.fault = fault;
  }

  /// The kind of failure.
  public LocalFault fault() {
    return fault;
  }
}
