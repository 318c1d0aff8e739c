package dev.hexftp.domain.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.endpoint.HostAddress.Ipv4;
import dev.hexftp.domain.endpoint.HostAddress.Ipv6;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class EndpointTest {
  @Test
  void a_port_is_one_to_five_decimal_digits_from_1_to_65535() {
    port("1", 1);
    port("21", 21);
    port("00021", 21);
    port("65535", 65_535);
    noPort("0");
    noPort("65536");
    noPort("99999");
    noPort("000021");
    noPort("4294967317");
    noPort("-21");
    noPort("+21");
    noPort(" 21");
    noPort("21x");
    noPort("0x15");
    noPort("٢١");
    noPort("");
  }

  @Test
  void a_number_outside_the_range_is_no_port() {
    assertThat(Port.of(0)).isEmpty();
    assertThat(Port.of(65_536)).isEmpty();
    assertThat(Port.of(-1)).isEmpty();
    assertThat(Port.of(65_535)).contains(new Port(65_535));
    assertThatIllegalArgumentException().isThrownBy(() -> new Port(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Port(65_536));
  }

  @Test
  void port_and_eprt_write_an_endpoint_each_in_its_way() {
    check(new Ipv4(192, 0, 2, 1), 5_282, "192,0,2,1,20,162", "|1|192.0.2.1|5282|");
    check(new Ipv4(0, 0, 0, 0), 1, "0,0,0,0,0,1", "|1|0.0.0.0|1|");
    check(
        new Ipv4(255, 255, 255, 255),
        65_535,
        "255,255,255,255,255,255",
        "|1|255.255.255.255|65535|");
  }

  @Test
  void only_eprt_can_write_ipv6() {
    Endpoint endpoint = new Endpoint(new Ipv6("2001:db8::1"), new Port(5_282));

    assertThat(endpoint.extendedPortArgument()).isEqualTo("|2|2001:db8::1|5282|");
    assertThatIllegalArgumentException().isThrownBy(endpoint::portArgument);
  }

  @Test
  void an_ipv4_address_is_four_bytes() {
    assertThat(new Ipv4(192, 0, 2, 1).text()).isEqualTo("192.0.2.1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4(256, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4(0, 0, 0, -1));
  }

  @Test
  void an_ipv6_address_holds_nothing_that_eprt_could_misread() {
    ipv6("::");
    ipv6("::1");
    ipv6("2001:DB8::1");
    ipv6("::ffff:192.0.2.1");
    noIpv6("");
    noIpv6("192.0.2.1");
    noIpv6("fe80::1%eth0");
    noIpv6("[::1]");
    noIpv6("::1|21|");
    noIpv6("::1\r\nDELE x");
    noIpv6("::g");
    noIpv6("::１");
  }

  private static void port(String text, int number) {
    assertThat(Port.parse(text)).isEqualTo(Option.of(new Port(number)));
  }

  private static void noPort(String text) {
    assertThat(Port.parse(text)).isEmpty();
  }

  private static void check(HostAddress address, int port, String plain, String extended) {
    Endpoint endpoint = new Endpoint(address, new Port(port));

    assertThat(endpoint.portArgument()).isEqualTo(plain);
    assertThat(endpoint.extendedPortArgument()).isEqualTo(extended);
  }

  private static void ipv6(String text) {
    assertThat(new Ipv6(text).text()).isEqualTo(text);
  }

  private static void noIpv6(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv6(text));
  }
}
