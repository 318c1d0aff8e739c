package dev.hexftp.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
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
      NetworkOptions.DEFAULT.prepareControl(channel);

      assertThat(channel.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(60);
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(15);
      assertThat(channel.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(4);
    }
  }

  @Test
  void the_longest_time_is_one_that_the_system_takes() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      new KeepAlive(Option.of(32_767)).apply(channel);

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
  void seconds_are_decimal_digits_and_0_is_off() {
    assertThat(KeepAlive.parse("0")).contains(KeepAlive.OFF);
    assertThat(KeepAlive.parse("000")).contains(KeepAlive.OFF);
    assertThat(KeepAlive.parse("60")).contains(KeepAlive.DEFAULT);
    assertThat(KeepAlive.parse("32767")).contains(new KeepAlive(Option.of(32_767)));
    for (String text : new String[] {"", "-1", "+1", "1.5", "32768", "999999", "x", "\u0661"}) {
      assertThat(KeepAlive.parse(text)).as(text).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new KeepAlive(Option.of(0)));
  }
}
