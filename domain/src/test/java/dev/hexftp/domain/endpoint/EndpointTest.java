package dev.hexftp.domain.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.endpoint.HostAddress.Ipv4;
import dev.hexftp.domain.endpoint.HostAddress.Ipv6;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
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

  @Test
  void an_ipv6_address_is_eight_groups_of_which_a_run_of_zeros_may_be_left_out() {
    bytes("::", "00000000000000000000000000000000");
    bytes("::1", "00000000000000000000000000000001");
    bytes("1::", "00010000000000000000000000000000");
    bytes("2001:DB8::1", "20010db8000000000000000000000001");
    bytes("2001:db8:0:0:0:0:0:1", "20010db8000000000000000000000001");
    bytes("1:2:3:4:5:6:7::", "00010002000300040005000600070000");
    bytes("::ffff:192.0.2.1", "00000000000000000000ffffc0000201");
    bytes("1:2:3:4:5:6:192.0.2.1", "000100020003000400050006c0000201");
    noIpv6(":");
    noIpv6(":::");
    noIpv6("1::2::3");
    noIpv6(":1:2:3:4:5:6:7");
    noIpv6("1:2:3:4:5:6:7:");
    noIpv6("1:2:3:4:5:6:7");
    noIpv6("1:2:3:4:5:6:7:8:9");
    noIpv6("1:2:3:4:5:6:7:8::");
    noIpv6("12345::");
    noIpv6("192.0.2.1::");
    noIpv6("::1.2.3");
    noIpv6("::256.0.0.1");
    noIpv6("0".repeat(100) + "::");
  }

  @Test
  void text_is_an_address_only_if_everybody_reads_it_alike() {
    assertThat(HostAddress.parse("192.0.2.1")).contains(new Ipv4(192, 0, 2, 1));
    assertThat(HostAddress.parse("0.0.0.0")).contains(new Ipv4(0, 0, 0, 0));
    assertThat(HostAddress.parse("::1")).contains(new Ipv6("::1"));
    for (String text :
        List.of(
            "",
            "1",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.256",
            "01.2.3.4",
            "1.2.3.0x4",
            "1.2.3.",
            "1.2.3.4 ",
            "1.2.3.\u0664",
            "ftp.example",
            "[::1]",
            "fe80::1%1",
            "1.2.3.9999999999")) {
      assertThat(HostAddress.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void an_ipv4_address_has_four_bytes() {
    assertThat(new Ipv4(192, 0, 2, 255).bytes())
        .isEqualTo(ByteBuffer.wrap(new byte[] {(byte) 192, 0, 2, (byte) 255}));
  }

  @Test
  void a_range_of_ports_goes_up_and_round_again() {
    PortRange range = new PortRange(new Port(50_000), new Port(50_002));

    assertThat(PortRange.parse("50000-50002")).contains(range);
    assertThat(PortRange.parse("21")).contains(new PortRange(Port.FTP, Port.FTP));
    assertThat(range.size()).isEqualTo(3);
    assertThat(range.after(0)).isEqualTo(new Port(50_000));
    assertThat(range.after(2)).isEqualTo(new Port(50_002));
    assertThat(range.after(3)).isEqualTo(new Port(50_000));
    for (String text :
        List.of("", "-", "1-", "-1", "2-1", "0-1", "1-65536", "1-2-3", "a-b", "1 - 2")) {
      assertThat(PortRange.parse(text)).as(text).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new PortRange(new Port(2), new Port(1)));
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

  private static void bytes(String text, String hex) {
    assertThat(new Ipv6(text).bytes()).isEqualTo(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  private static void noIpv6(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ipv6(text));
  }
}
