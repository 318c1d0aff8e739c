package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.ports.out.net.FtpLink;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// Which addresses of a host are tried, and in which order.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class AddressFamiliesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HostName HOST = new HostName("ftp.example");

  @Test
  void families_come_in_turn_and_the_first_is_the_systems() {
    order(AddressFamilies.BOTH, "::1 ::2 ::3 10.0.0.1", "::1 10.0.0.1 ::2 ::3");
    order(AddressFamilies.BOTH, "10.0.0.1 10.0.0.2 ::1", "10.0.0.1 ::1 10.0.0.2");
    order(AddressFamilies.BOTH, "10.0.0.2 10.0.0.1", "10.0.0.2 10.0.0.1");
    order(AddressFamilies.IPV4_ONLY, "::1 10.0.0.1 ::2 10.0.0.2", "10.0.0.1 10.0.0.2");
    order(AddressFamilies.IPV6_ONLY, "::1 10.0.0.1 ::2", "::1 ::2");
  }

  @Test
  void a_host_without_an_address_of_the_only_family_says_so() {
    failsWith(
        AddressFamilies.IPV6_ONLY,
        HOST,
        "127.0.0.1",
        new Failure.NoAddressOfFamily(HOST, Family.IPV6));
    HostName literal = new HostName("::1");
    failsWith(
        AddressFamilies.IPV4_ONLY,
        literal,
        "127.0.0.1",
        new Failure.NoAddressOfFamily(literal, Family.IPV4));
  }

  @Test
  void a_host_without_any_address_is_unknown_in_every_family() {
    failsWith(AddressFamilies.IPV6_ONLY, HOST, "", new Failure.UnknownHost(HOST));
  }

  private static void order(AddressFamilies families, String given, String expected) {
    assertThat(families.choose(addresses(given))).isEqualTo(addresses(expected));
  }

  private static void failsWith(
      AddressFamilies families, HostName host, String known, Failure failure) {
    NetworkOptions options =
        new NetworkOptions(
            families,
            KeepAlive.DEFAULT,
            SocketOptions.DEFAULT,
            ActiveOptions.DEFAULT,
            WireCharset.UTF_8);
    TcpNetwork network =
        new TcpNetwork(
            options,
            _ -> new ProxyRoute.Direct(),
            new TlsClient(TlsMaterial.NOTHING),
            () -> Duration.ofNanos(System.nanoTime()),
            _ -> addresses(known));

    try (FtpLink link = network.open(host, Port.FTP)) {
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlNotOpened(failure));
    }
  }

  private static List<InetAddress> addresses(String texts) {
    return Stream.of(texts.split(" "))
        .filter(text -> !text.isEmpty())
        .map(InetAddress::ofLiteral)
        .toList();
  }
}
