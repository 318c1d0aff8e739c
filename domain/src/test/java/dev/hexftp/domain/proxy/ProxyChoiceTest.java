package dev.hexftp.domain.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyChoice.Unreadable;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyChoiceTest {
  private static final HostName HOST = new HostName("ftp.example.org");

  // --- The proxy to ask ---

  @Test
  void the_environment_is_asked_for_the_scheme_first_and_in_small_letters_first() {
    goesTo("a", TlsMode.OFF, Map.of("ftp_proxy", "ftp://a", "FTP_PROXY", "ftp://b"));
    goesTo("b", TlsMode.EXPLICIT, Map.of("FTP_PROXY", "ftp://b", "all_proxy", "ftp://c"));
    goesTo("c", TlsMode.OFF, Map.of("all_proxy", "ftp://c", "ALL_PROXY", "ftp://d"));
    goesTo("d", TlsMode.OFF, Map.of("ALL_PROXY", "ftp://d", "ftps_proxy", "ftp://e"));
    goesTo("e", TlsMode.IMPLICIT, Map.of("ftps_proxy", "ftp://e", "ftp_proxy", "ftp://a"));
    goesTo("d", TlsMode.IMPLICIT, Map.of("ALL_PROXY", "ftp://d", "ftp_proxy", "ftp://a"));
    goesTo("c", TlsMode.OFF, Map.of("ftp_proxy", "", "all_proxy", "ftp://c"));
    goesTo("", TlsMode.OFF, Map.of("http_proxy", "ftp://a", "ftp_proxy", ""));
  }

  @Test
  void options_win_over_the_environment() {
    Map<String, String> environment = Map.of("ftp_proxy", "ftp://a", "no_proxy", "ftp.example.org");

    assertThat(route("ftp://b", "", environment)).isEqualTo(gateway("b"));
    assertThat(route("none", "", environment)).isEqualTo(new ProxyRoute.Direct());
    assertThat(route("", "", environment)).isEqualTo(new ProxyRoute.Direct());
  }

  @Test
  void exceptions_hold_for_every_source_unless_options_name_others() {
    Map<String, String> environment = Map.of("all_proxy", "ftp://a", "NO_PROXY", "example.org");
    Map<String, String> both =
        Map.of("all_proxy", "ftp://a", "NO_PROXY", "example.org", "no_proxy", "example.net");
    Option<String> unsaid = Option.none();

    assertThat(route(new ProxyOptions(unsaid, unsaid), environment))
        .isEqualTo(new ProxyRoute.Direct());
    assertThat(route(new ProxyOptions(unsaid, unsaid), both)).isEqualTo(gateway("a"));
    assertThat(route(new ProxyOptions(Option.of("ftp://b"), unsaid), environment))
        .isEqualTo(new ProxyRoute.Direct());
    assertThat(route(new ProxyOptions(unsaid, Option.of("")), environment)).isEqualTo(gateway("a"));
    assertThat(route(new ProxyOptions(unsaid, Option.of("org")), Map.of("ftp_proxy", "ftp://a")))
        .isEqualTo(new ProxyRoute.Direct());
  }

  @Test
  void a_proxy_that_cannot_be_read_is_refused_with_the_place_where_it_stands() {
    unreadable("--proxy", ProxyUrlFault.BAD_PORT, Option.of("p:x"), Map.of());
    unreadable(
        "ALL_PROXY", ProxyUrlFault.UNKNOWN_SCHEME, Option.none(), Map.of("ALL_PROXY", "x://p"));
  }

  @Test
  void no_password_is_printed() {
    var options = new ProxyOptions(Option.of("http://amy:pw@p"), Option.none());

    assertThat(options + " " + ProxyChoice.of(options, Map.of(), TlsMode.OFF)).doesNotContain("pw");
  }

  // --- Exceptions ---

  @Test
  void a_name_covers_itself_and_its_subdomains() {
    covered("example.org", "example.org");
    covered("ftp.example.org", "example.org");
    covered("ftp.example.org", ".example.org");
    covered("example.org", ".example.org");
    covered("FTP.Example.ORG.", "example.org");
    covered("ftp.example.org", "example.org.");
    covered("localhost", "a.example, localhost");
    covered("localhost", "a.example localhost\tb");
    covered("localhost", ",,localhost,");
    covered("anything", "*");
    covered("192.0.2.1", "a, *");
    notCovered("badexample.org", "example.org");
    notCovered("org", "example.org");
    notCovered("example.org", "");
    notCovered("example.org", ".");
    notCovered("example.org", "*.org");
    notCovered("example.org", "example.org:21");
    notCovered("", "example.org");
  }

  @Test
  void an_address_covers_itself_and_a_block_all_that_begins_like_it() {
    covered("192.0.2.1", "192.0.2.1");
    covered("192.0.2.1", "192.0.2.0/24");
    covered("192.0.2.129", "10.0.0.0/8 192.0.2.128/25");
    covered("192.0.2.1", "192.0.2.1/32");
    covered("8.8.8.8", "0.0.0.0/0");
    covered("2001:db8::1", "2001:0db8:0:0::1");
    covered("[2001:db8::1]", "2001:db8::1");
    covered("2001:db8::1", "[2001:db8::1]");
    covered("2001:db8:ffff::1", "2001:db8::/32");
    covered("fe80::1", "fe80::/10");
    notCovered("192.0.2.1", "192.0.2.2");
    notCovered("192.0.2.127", "192.0.2.128/25");
    notCovered("192.0.2.1", "192.0.2.0/33");
    notCovered("192.0.2.1", "192.0.2.0/x");
    notCovered("192.0.2.1", "192.0.2.0/");
    notCovered("192.0.2.1", "2.1");
    notCovered("192.0.2.1", "2001:db8::/0");
    notCovered("2001:db9::1", "2001:db8::/32");
    notCovered("2001:db8::1", "2001:db8::/129");
    notCovered("ftp.example", "192.0.2.0/24");
  }

  private static void covered(String host, String list) {
    assertThat(NoProxy.parse(list).covers(new HostName(host))).as(host + " in " + list).isTrue();
  }

  private static void notCovered(String host, String list) {
    assertThat(NoProxy.parse(list).covers(new HostName(host))).as(host + " in " + list).isFalse();
  }

  /// An empty name of a gateway stands for none.
  private static void goesTo(String gateway, TlsMode mode, Map<String, String> environment) {
    ProxyRoute expected = gateway.isEmpty() ? new ProxyRoute.Direct() : gateway(gateway);

    assertThat(ProxyChoice.of(ProxyOptions.NONE, environment, mode).map(c -> c.routeTo(HOST)))
        .isEqualTo(Either.right(expected));
  }

  private static ProxyRoute gateway(String name) {
    return new ProxyRoute.Gateway(new HostName(name), Port.FTP);
  }

  private static ProxyRoute route(
      String proxy, String exceptions, Map<String, String> environment) {
    return route(new ProxyOptions(Option.of(proxy), Option.of(exceptions)), environment);
  }

  private static ProxyRoute route(ProxyOptions options, Map<String, String> environment) {
    return ProxyChoice.of(options, environment, TlsMode.OFF)
        .getOrElseThrow(f -> new AssertionError(f))
        .routeTo(HOST);
  }

  private static void unreadable(
      String source, ProxyUrlFault fault, Option<String> proxy, Map<String, String> environment) {
    assertThat(ProxyChoice.of(new ProxyOptions(proxy, Option.none()), environment, TlsMode.OFF))
        .isEqualTo(Either.left(new Unreadable(source, fault)));
  }
}
