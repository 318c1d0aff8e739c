package dev.hexftp.adapter.socket.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

final class KeepAliveTest {
  @Test
  void a_silent_connection_is_asked_for_a_sign_of_life_before_routers_forget_it()
      throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      KeepAlive.DEFAULT.apply(channel);

      assertThat(channel.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(15);
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(4);
    }
  }

  @Test
  void the_longest_time_is_one_that_the_system_takes() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      new KeepAlive(32_767).apply(channel);

      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(32_767);
    }
  }

  @Test
  void it_can_be_switched_off() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      KeepAlive.OFF.apply(channel);

      assertThat(channel.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
    }
  }

  @Test
  void there_is_no_negative_time() {
    assertThatIllegalArgumentException().isThrownBy(() -> new KeepAlive(-1));
  }
}
