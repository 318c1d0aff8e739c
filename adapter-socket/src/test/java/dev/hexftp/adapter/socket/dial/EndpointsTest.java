package dev.hexftp.adapter.socket.dial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.Endpoint;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

final class EndpointsTest {
  @Test
  void bytes_of_an_ipv4_address_are_not_signed() {
    Endpoint endpoint = Endpoints.of(InetAddress.ofLiteral("192.0.2.255"), 2121);

    assertThat(endpoint.portArgument()).isEqualTo("192,0,2,255,8,73");
  }

  @Test
  void an_ipv6_address_loses_its_scope() throws UnknownHostException {
    byte[] linkLocal = InetAddress.ofLiteral("fe80::1").getAddress();
    InetAddress scoped = Inet6Address.getByAddress("", linkLocal, 1);

    Endpoint endpoint = Endpoints.of(scoped, 2121);

    assertThat(endpoint.extendedPortArgument()).isEqualTo("|2|fe80::1|2121|");
  }
}
