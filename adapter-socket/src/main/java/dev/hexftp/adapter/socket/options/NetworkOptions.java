package dev.hexftp.adapter.socket.options;

import dev.hexftp.domain.text.WireCharset;

/// The user's choices about connections.
///
/// @param families over which versions of IP they are made, also those to a proxy
/// @param keepAlive how the control connection survives a silence
/// @param data the sockets of data connections
/// @param active data connections that the server makes
/// @param charset in which commands and replies are written
public record NetworkOptions(
    AddressFamilies families,
    KeepAlive keepAlive,
    SocketOptions data,
    ActiveOptions active,
    WireCharset charset) {
  /// The defaults.
  public static final NetworkOptions DEFAULT =
      new NetworkOptions(
          AddressFamilies.BOTH,
          KeepAlive.DEFAULT,
          SocketOptions.DEFAULT,
          ActiveOptions.DEFAULT,
          WireCharset.UTF_8);
}
