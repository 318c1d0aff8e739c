package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.BufferHints;
import dev.hexftp.adapter.cli.options.Flag;
import dev.hexftp.adapter.cli.options.LaunchOptions;
import dev.hexftp.adapter.cli.options.Timeouts;
import dev.hexftp.adapter.socket.CopyBuffers;
import dev.hexftp.adapter.socket.SocketOptions;
import dev.hexftp.domain.session.Dialect;
import io.vavr.control.Option;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientModuleTest {
  @Test
  void the_flags_about_buffers_and_addresses_reach_the_network() {
    BufferHints hints =
        new BufferHints(Option.of(1_000), Option.of(2_000), Option.of(3), Option.of(4_000));

    SocketOptions options = ClientModule.socketOptions(launch(hints, Flag.ANY_INTERFACE));

    CopyBuffers buffers = new CopyBuffers(Option.of(4_000), Option.of(3));
    assertThat(options)
        .isEqualTo(new SocketOptions(Option.of(1_000), Option.of(2_000), true, buffers));
  }

  @Test
  void without_flags_the_network_does_what_is_usual() {
    SocketOptions options = ClientModule.socketOptions(launch(BufferHints.NONE));

    assertThat(options).isEqualTo(SocketOptions.DEFAULT);
  }

  private static LaunchOptions launch(BufferHints hints, Flag... flags) {
    Timeouts usual = new Timeouts(Option.none(), Option.none(), Option.none());
    return new LaunchOptions(
        Set.of(flags), Option.none(), hints, usual, false, Dialect.OURS, Option.none());
  }
}
