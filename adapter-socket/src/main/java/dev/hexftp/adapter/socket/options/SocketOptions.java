package dev.hexftp.adapter.socket.options;

import io.vavr.control.Option;

/// The user's choices about data connections and their sockets.
///
/// @param sendBufferBytes the size of the kernel's send buffer; none leaves it to the kernel, whose
///   own tuning is better than any fixed number
/// @param receiveBufferBytes the same for received bytes
/// @param dataFromAnyAddress whether a data connection may use any local address, instead of the
///   one that the control connection uses
/// @param copyBuffers how bytes are moved between the socket and the local end
public record SocketOptions(
    Option<Integer> sendBufferBytes,
    Option<Integer> receiveBufferBytes,
    boolean dataFromAnyAddress,
    CopyBuffers copyBuffers) {
  /// The defaults.
  public static final SocketOptions DEFAULT =
      new SocketOptions(Option.none(), Option.none(), false, CopyBuffers.DEFAULT);

  /// @throws IllegalArgumentException if a size is not positive
  public SocketOptions {
    if (sendBufferBytes.exists(size -> size < 1) || receiveBufferBytes.exists(size -> size < 1)) {
      throw new IllegalArgumentException("a buffer holds at least one byte");
    }
  }
}
