package dev.hexftp.adapter.socket.options;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/// How a control connection is kept alive while it is silent, which is so during every transfer:
/// routers that translate addresses forget silent connections, often after a few minutes.
///
/// TCP does it below the protocol, where no server can be confused by it. The default of systems
/// begins after two hours.
///
/// @param idleSeconds seconds of silence before the peer is asked for a sign of life; 0 switches it
///   off
public record KeepAlive(int idleSeconds) {
  /// No keep-alive.
  public static final KeepAlive OFF = new KeepAlive(0);

  /// After a minute, which is less than any router is known to wait.
  public static final KeepAlive DEFAULT = new KeepAlive(60);

  /// How long a peer that does not answer is waited for before it is asked again, and how often.
  private static final int INTERVAL_SECONDS = 15;

  private static final int COUNT = 4;

  /// @throws IllegalArgumentException if the time is negative
  public KeepAlive {
    if (idleSeconds < 0) {
      throw new IllegalArgumentException("no time to be idle: " + idleSeconds);
    }
  }

  /// Sets the options of `channel`. Options that the system does not know stay as they are.
  public void apply(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, idleSeconds > 0);
    if (idleSeconds > 0) {
      set(channel, ExtendedSocketOptions.TCP_KEEPIDLE, idleSeconds);
      set(channel, ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
      set(channel, ExtendedSocketOptions.TCP_KEEPCOUNT, COUNT);
    }
  }

  private static void set(SocketChannel channel, SocketOption<Integer> option, int value)
      throws IOException {
    if (channel.supportedOptions().contains(option)) {
      channel.setOption(option, value);
    }
  }
}
