package dev.hexftp.adapter.socket.dial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress;
import io.vavr.control.Option;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/// Which addresses that a server names are believed.
final class NamedAddressTest {
  @Test
  void an_address_that_can_be_no_servers_is_refused() {
    for (boolean serverIsHere : new boolean[] {false, true}) {
      refused("0.0.0.0", serverIsHere);
      refused("::", serverIsHere);
      refused("224.0.0.1", serverIsHere);
      refused("239.255.255.255", serverIsHere);
      refused("ff02::1", serverIsHere);
      refused("255.255.255.255", serverIsHere);
      refused("::ffff:0.0.0.0", serverIsHere);
      refused("::ffff:255.255.255.255", serverIsHere);
      accepted("192.0.2.1", serverIsHere);
      accepted("2001:db8::1", serverIsHere);
    }
  }

  @Test
  void this_machine_is_a_server_only_for_a_client_connected_to_it() {
    for (String loopback : new String[] {"127.0.0.1", "127.255.0.9", "::1", "::ffff:127.0.0.1"}) {
      refused(loopback, false);
      accepted(loopback, true);
    }
  }

  private static void refused(String text, boolean serverIsHere) {
    assertThat(NamedAddress.of(address(text), serverIsHere)).as(text).isEmpty();
  }

  private static void accepted(String text, boolean serverIsHere) {
    assertThat(NamedAddress.of(address(text), serverIsHere))
        .as(text)
        .isEqualTo(Option.of(InetAddress.ofLiteral(text)));
  }

  private static HostAddress address(String text) {
    return HostAddress.parse(text).getOrElseThrow(AssertionError::new);
  }
}
