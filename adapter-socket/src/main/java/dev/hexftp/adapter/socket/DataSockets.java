package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// What the sockets of data connections have in common: they join the two addresses that the
/// control connection joins and no others, and have the options that the user wants.
///
/// @param local this end of the control connection
/// @param peer its other end, with the scope that an IPv6 address may need
record DataSockets(SocketOptions options, InetAddress local, InetAddress peer) {
  /// Where the server is to be reached when it listens at `port`.
  InetSocketAddress peerAt(Port port) {
    return new InetSocketAddress(peer, port.number());
  }

  /// Whether `address` is the server's.
  boolean isPeer(InetAddress address) {
    return address.equals(peer);
  }

  /// Prepares `channel` for being connected.
  void prepare(SocketChannel channel) throws IOException {
    prepareAccepted(channel);
    for (int bytes : options.receiveBufferBytes()) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, bytes);
    }
    if (!options.dataFromAnyAddress()) {
      // Ports of connections that have just ended count as free; otherwise thousands of small files
      // in a row would use them all up.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(local, 0));
    }
  }

  /// Prepares `channel` for listening. What it accepts inherits the size of its receive buffer,
  /// which cannot be chosen later.
  void prepare(ServerSocketChannel channel) throws IOException {
    for (int bytes : options.receiveBufferBytes()) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, bytes);
    }
  }

  /// Prepares `channel`, which the server has connected.
  void prepareAccepted(SocketChannel channel) throws IOException {
    // The last piece of an upload is not to wait for the answer to the piece before it.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    for (int bytes : options.sendBufferBytes()) {
      channel.setOption(StandardSocketOptions.SO_SNDBUF, bytes);
    }
  }

  /// The local address to listen at.
  InetAddress addressToListenAt() {
    return options.dataFromAnyAddress() ? new InetSocketAddress(0).getAddress() : local;
  }
}
