package dev.hexftp.adapter.socket;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/// How a control connection is kept alive while nothing is said on it, which is so during every
/// transfer: routers that translate addresses forget what is silent, often after a few minutes.
///
/// TCP does it below the protocol, where no server can be confused by it. What systems do by
/// default begins after two hours.
///
/// @param idleSeconds how long nothing is said before the peer is asked for a sign of life; none
///   switches it off
public record KeepAlive(Option<Integer> idleSeconds) {
  /// Nobody is asked.
  public static final KeepAlive OFF = new KeepAlive(Option.none());

  /// After a minute, which is less than any router is known to wait.
  public static final KeepAlive DEFAULT = new KeepAlive(Option.of(60));

  /// How long a peer that does not answer is waited for before it is asked again, and how often.
  static final int INTERVAL_SECONDS = 15;

  static final int COUNT = 4;

  /// The longest time that Linux knows.
  private static final int LONGEST = 32_767;

  /// @throws IllegalArgumentException if the time is not positive or longer than systems can wait;
  ///   text from outside goes through [#parse]
  public KeepAlive {
    if (!idleSeconds.forAll(seconds -> seconds >= 1 && seconds <= LONGEST)) {
      throw new IllegalArgumentException("no time to be idle: " + idleSeconds);
    }
  }

  /// What `text` asks for: seconds in decimal digits, 0 for never; none if it is anything else or
  /// more than 32767.
  public static Option<KeepAlive> parse(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return Option.none();
    }
    int seconds = Integer.parseInt(text);
    return seconds == 0
        ? Option.of(OFF)
        : Option.when(seconds <= LONGEST, () -> new KeepAlive(Option.of(seconds)));
  }

  /// Sets the options of `channel`. What the system does not know stays as it is.
  void apply(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, idleSeconds.isDefined());
    for (int seconds : idleSeconds) {
      set(channel, ExtendedSocketOptions.TCP_KEEPIDLE, seconds);
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
