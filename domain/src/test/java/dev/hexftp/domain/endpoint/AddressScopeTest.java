package dev.hexftp.domain.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressScopeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.9.9",
        "127.0.0.1",
        "169.254.7.7",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "224.0.0.1",
        "255.255.255.255"
      })
  void addresses_of_one_network_or_unspecified_ones_are_local(String text) {
    assertThat(AddressScope.of(ipv4(text))).isEqualTo(AddressScope.LOCAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.0.1",
        "100.128.0.1",
        "169.253.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "192.169.1.1",
        "223.255.255.254"
      })
  void all_others_are_public(String text) {
    assertThat(AddressScope.of(ipv4(text))).isEqualTo(AddressScope.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "fe80::1", "fd00::1", "ff02::1", "::ffff:10.0.0.1"})
  void so_it_is_with_ipv6(String text) {
    assertThat(AddressScope.of(new HostAddress.Ipv6(text))).isEqualTo(AddressScope.LOCAL);
    assertThat(AddressScope.of(new HostAddress.Ipv6("2001:db8::1"))).isEqualTo(AddressScope.PUBLIC);
  }

  private static HostAddress ipv4(String text) {
    String[] bytes = text.split("\\.", -1);
    return new HostAddress.Ipv4(
        Integer.parseInt(bytes[0]),
        Integer.parseInt(bytes[1]),
        Integer.parseInt(bytes[2]),
        Integer.parseInt(bytes[3]));
  }
}
