package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// The common properties of the sockets of data connections: they join the two addresses that the
/// control connection joins and no others, unless the user lets the server choose, and have the
/// options of the user.
///
/// @param local this end of the control connection
/// @param peer its other end, with the scope that an IPv6 address may need; that is the proxy, if
///   there is one
public record DataSockets(
    SocketOptions options, ActiveOptions active, InetAddress local, InetAddress peer) {
  /// Those for data connections beside `control`, which is connected.
  public static DataSockets beside(SocketChannel control, NetworkOptions options) {
    Socket socket = control.socket();
    return new DataSockets(
        options.data(), options.active(), socket.getLocalAddress(), socket.getInetAddress());
  }

  /// Where the server is to be reached when it listens at `port`.
  InetSocketAddress peerAt(Port port) {
    return new InetSocketAddress(peer, port.number());
  }

  /// Whether a data connection from `address` is let in.
  boolean lets(InetAddress address) {
    return active.fromAnywhere() || isPeer(address);
  }

  /// Whether `address` is the server's.
  boolean isPeer(InetAddress address) {
    return address.equals(peer);
  }

  /// Prepares `channel` for being connected to the peer.
  void prepare(SocketChannel channel) throws IOException {
    prepareUnbound(channel);
    if (!options.dataFromAnyAddress()) {
      // Ports of connections that have just ended count as free; otherwise thousands of small files
      // in a row would use them all up.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(local, 0));
    }
  }

  /// Prepares `channel` for being connected to another host.
  void prepareUnbound(SocketChannel channel) throws IOException {
    prepareAccepted(channel);
    hint(channel, StandardSocketOptions.SO_RCVBUF, options.receiveBufferBytes());
  }

  /// Prepares `channel` for listening. An accepted connection inherits the size of its receive
  /// buffer, which cannot be chosen later.
  void prepare(ServerSocketChannel channel) {
    hint(channel, StandardSocketOptions.SO_RCVBUF, options.receiveBufferBytes());
  }

  /// Prepares `channel`, which the server has connected.
  void prepareAccepted(SocketChannel channel) throws IOException {
    resetUnlessEnded(channel);
    // The last piece of an upload is not to wait for the answer to the piece before it.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    hint(channel, StandardSocketOptions.SO_SNDBUF, options.sendBufferBytes());
  }

  /// Without time to linger, a close is a reset. So an upload that has not been ended is reset
  /// however the process ends, also if nothing in it can act any more: the server never takes a
  /// part for the file. [#endRegularly] takes this back.
  private static void resetUnlessEnded(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
  }

  /// From here on a close of `channel` is a regular end, after all bytes that were sent.
  static void endRegularly(SocketChannel channel) {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, -1);
    } catch (IOException _) {
      // The connection is broken already.
    }
  }

  /// Asks for a buffer of a certain size. Most systems take as much of it as they can, some refuse;
  /// then the size stays theirs, since no transfer is worth less than its speed.
  private static void hint(
      NetworkChannel channel, SocketOption<Integer> option, Option<Integer> size) {
    size.peek(
        bytes -> {
          try {
            channel.setOption(option, bytes);
          } catch (IOException _) {
            // The size stays the system's.
          }
        });
  }

  /// The local address to listen at.
  InetAddress addressToListenAt() {
    return options.dataFromAnyAddress() ? new InetSocketAddress(0).getAddress() : local;
  }

  /// The address for the server when we listen at `port`.
  Endpoint advertised(int port) {
    Endpoint here = Endpoints.of(local, port);
    return new Endpoint(active.advertised().getOrElse(here.address()), here.port());
  }
}
