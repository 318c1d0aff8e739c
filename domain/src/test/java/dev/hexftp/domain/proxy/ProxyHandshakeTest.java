package dev.hexftp.domain.proxy;

import static dev.hexftp.domain.proxy.Conversation.hex;
import static dev.hexftp.domain.proxy.ProxyTalks.AMY;
import static dev.hexftp.domain.proxy.ProxyTalks.CONNECTED;
import static dev.hexftp.domain.proxy.ProxyTalks.IPV4;
import static dev.hexftp.domain.proxy.ProxyTalks.IPV6;
import static dev.hexftp.domain.proxy.ProxyTalks.NAME;
import static dev.hexftp.domain.proxy.ProxyTalks.NOBODY;
import static dev.hexftp.domain.proxy.ProxyTalks.begin;
import static dev.hexftp.domain.proxy.ProxyTalks.bytes;
import static dev.hexftp.domain.proxy.ProxyTalks.everySplit;
import static dev.hexftp.domain.proxy.ProxyTalks.login;
import static dev.hexftp.domain.proxy.ProxyTalks.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The conversations with proxies, byte by byte. Each is also held with the answers cut in two at
/// every place, and with the greeting of the server right after the last answer.
class ProxyHandshakeTest {
  // --- SOCKS 5 ---

  @Test
  void socks5_connects_to_names_and_to_addresses_of_both_families() {
    String granted = "0500 05000001 00000000 0000";

    check(
        Kind.SOCKS5H,
        NOBODY,
        NAME,
        granted,
        CONNECTED,
        "050100",
        "05010003 0b 6674702e6578616d706c65 0015");
    check(Kind.SOCKS5, NOBODY, IPV4, granted, CONNECTED, "050100", "05010001 c0000201 0849");
    check(
        Kind.SOCKS5,
        NOBODY,
        IPV6,
        granted,
        CONNECTED,
        "050100",
        "05010004 20010db8000000000000000000000001 0015");
  }

  @Test
  void socks5_authenticates_only_if_the_proxy_wants_it() {
    String request = "05010001 c0000201 0849";

    check(
        Kind.SOCKS5,
        AMY,
        IPV4,
        "0502 0100 05000001 00000000 0000",
        CONNECTED,
        "05020002",
        "01 03 616d79 02 7077",
        request);
    check(Kind.SOCKS5, AMY, IPV4, "0500 05000001 00000000 0000", CONNECTED, "05020002", request);
  }

  @Test
  void socks5_reads_past_every_address_of_the_proxy() {
    for (String bound :
        List.of(
            "01 0a000001 1234",
            "04 20010db8000000000000000000000001 1234",
            "03 03 612e62 1234",
            "03 00 1234",
            "03 ff " + "61".repeat(255) + " 1234")) {
      check(
          Kind.SOCKS5,
          NOBODY,
          IPV4,
          "0500 050000" + bound,
          CONNECTED,
          "050100",
          "05010001 c0000201 0849");
    }
  }

  @Test
  void socks5_refusals_name_the_fault() {
    socks5Fails(NOBODY, "05ff", new ProxyFault.LoginDemanded());
    socks5Fails(AMY, "05ff", new ProxyFault.LoginRefused());
    socks5Fails(AMY, "0502 0101", new ProxyFault.LoginRefused());
    socks5Fails(NOBODY, "0500 0501", new ProxyFault.Refused("SOCKS 5 reply 1"));
    socks5Fails(NOBODY, "0500 0502", new ProxyFault.Forbidden());
    socks5Fails(NOBODY, "0500 0503", new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE));
    socks5Fails(NOBODY, "0500 0504", new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE));
    socks5Fails(NOBODY, "0500 0505", new ProxyFault.TargetNotReached(ConnectFault.REFUSED));
    socks5Fails(NOBODY, "0500 0506", new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE));
    socks5Fails(NOBODY, "0500 0507", new ProxyFault.Refused("SOCKS 5 reply 7"));
    socks5Fails(NOBODY, "0500 0508", new ProxyFault.Inexpressible());
    socks5Fails(NOBODY, "0500 05ff", new ProxyFault.Refused("SOCKS 5 reply 255"));
  }

  @Test
  void a_peer_that_does_not_speak_socks5_is_found_out() {
    socks5Fails(NOBODY, "32", new ProxyFault.NotAProxy());
    socks5Fails(NOBODY, "0502", new ProxyFault.NotAProxy());
    socks5Fails(AMY, "0501", new ProxyFault.NotAProxy());
    socks5Fails(NOBODY, "0500 04", new ProxyFault.NotAProxy());
    socks5Fails(NOBODY, "0500 050000 02 00", new ProxyFault.NotAProxy());
  }

  // --- SOCKS 4 and 4a ---

  @Test
  void socks4_connects_to_addresses_and_4a_to_names_too() {
    String granted = "005a 0000 00000000";

    check(Kind.SOCKS4, NOBODY, IPV4, granted, CONNECTED, "0401 0849 c0000201 00");
    check(Kind.SOCKS4, AMY, IPV4, granted, CONNECTED, "0401 0849 c0000201 616d79 00");
    check(Kind.SOCKS4A, NOBODY, IPV4, granted, CONNECTED, "0401 0849 c0000201 00");
    check(
        Kind.SOCKS4A,
        AMY,
        NAME,
        granted,
        CONNECTED,
        "0401 0015 00000001 616d79 00 6674702e6578616d706c65 00");
  }

  @Test
  void socks4_refusals_name_the_fault() {
    String request = "0401 0849 c0000201 00";
    for (var row :
        List.of(
            new Row("005b 0000 00000000", new ProxyFault.Refused("SOCKS 4 reply 91")),
            new Row("005c 0000 00000000", new ProxyFault.LoginRefused()),
            new Row("005d 0000 00000000", new ProxyFault.LoginRefused()),
            new Row("005e 0000 00000000", new ProxyFault.NotAProxy()),
            new Row("05", new ProxyFault.NotAProxy()),
            new Row("32", new ProxyFault.NotAProxy()))) {
      check(Kind.SOCKS4, NOBODY, IPV4, row.heard(), new ProxyStep.Failed(row.fault()), request);
    }
  }

  @Test
  void socks4_can_say_neither_ipv6_nor_without_its_extension_names() {
    inexpressible(Kind.SOCKS4, IPV6);
    inexpressible(Kind.SOCKS4A, IPV6);
    inexpressible(Kind.SOCKS4, NAME);
  }

  // --- All of them ---

  @Test
  void no_name_can_end_a_word_or_a_line() {
    for (String name :
        List.of(
            "", "a b", "a\r\nHost: b", "a\0b", "a\u007F", "b\u00FCcher.example", "a".repeat(256))) {
      for (Kind kind : Kind.values()) {
        inexpressible(kind, new ProxyTarget.Named(new HostName(name), Port.FTP));
      }
    }
  }

  @Test
  void a_login_that_the_proxy_could_not_read_is_no_login_for_it() {
    String most = "x".repeat(255);

    assertThat(new ProxyServer(Kind.SOCKS5, new HostName("p"), Port.FTP, login(most, most)))
        .isNotNull();
    badLogin(Kind.SOCKS5, login(most + "x", "pw"));
    badLogin(Kind.SOCKS5H, login("amy", most + "x"));
    badLogin(Kind.HTTP, login("a:b", "pw"));
  }

  @Test
  void no_password_is_printed() {
    ProxyServer proxy = new ProxyServer(Kind.HTTP, new HostName("p"), Port.FTP, login("amy", "pw"));

    assertThat(proxy + " " + begin(proxy, NAME)).contains("amy").doesNotContain("pw");
  }

  private record Row(String heard, ProxyFault fault) {}

  private static void socks5Fails(Option<ProxyLogin> login, String heard, ProxyFault fault) {
    Conversation whole = once(Kind.SOCKS5, login, IPV4, hex(heard), hex(heard).length);

    assertThat(whole.end()).as(heard).isEqualTo(new ProxyStep.Failed(fault));
    everySplit(Kind.SOCKS5, login, IPV4, hex(heard), whole);
  }

  private static void check(
      Kind kind,
      Option<ProxyLogin> login,
      ProxyTarget target,
      String heard,
      ProxyStep end,
      String... said) {
    byte[] bytes = hex(heard);
    Conversation expected =
        new Conversation(List.of(said).stream().map(Conversation::characters).toList(), end, 0);

    assertThat(once(kind, login, target, bytes, bytes.length)).isEqualTo(expected);
    everySplit(kind, login, target, bytes, expected);
    if (end.equals(CONNECTED)) {
      Conversation greeted = new Conversation(expected.said(), end, 6);
      byte[] withGreeting = hex(heard + "323230206869");
      assertThat(once(kind, login, target, withGreeting, withGreeting.length)).isEqualTo(greeted);
      for (int length = 0; length < bytes.length; length++) {
        assertThat(once(kind, login, target, Arrays.copyOf(bytes, length), length).end())
            .isEqualTo(new ProxyStep.Failed(new ProxyFault.Lost()));
      }
    }
  }

  private static void inexpressible(Kind kind, ProxyTarget target) {
    ProxyServer proxy = new ProxyServer(kind, new HostName("p"), Port.FTP, NOBODY);

    assertThat(ProxyHandshake.with(proxy, target))
        .isEqualTo(Either.left(new ProxyFault.Inexpressible()));
  }

  private static void badLogin(Kind kind, Option<ProxyLogin> login) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProxyServer(kind, new HostName("p"), Port.FTP, login));
  }
}
