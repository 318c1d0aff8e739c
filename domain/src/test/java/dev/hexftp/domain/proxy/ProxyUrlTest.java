package dev.hexftp.domain.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ProxyUrlTest {
  @Test
  void a_password_is_noticed_in_every_text() {
    for (String text : new String[] {"http://u:p@h", "u:p@h:1", "gopher://u:p@h/x", "ftp://:p@h"}) {
      assertThat(ProxyUrl.holdsPassword(text)).as(text).isTrue();
    }
    for (String text : new String[] {"http://u@h:1", "http://u:@h", "h:1", "none", "", "u:p@h@["}) {
      assertThat(ProxyUrl.holdsPassword(text)).as(text).isFalse();
    }
  }

  @Test
  void a_url_names_kind_host_and_port() {
    through("socks4://p", Kind.SOCKS4, "p", 1080);
    through("socks4a://p:1", Kind.SOCKS4A, "p", 1);
    through("socks5://192.0.2.1:65535", Kind.SOCKS5, "192.0.2.1", 65_535);
    through("SOCKS5H://[2001:db8::1]:9050/", Kind.SOCKS5H, "2001:db8::1", 9050);
    through("socks5h://[::1]", Kind.SOCKS5H, "::1", 1080);
    through("http://proxy.example:3128", Kind.HTTP, "proxy.example", 3128);
    through("http://proxy.example:/path?query#fragment", Kind.HTTP, "proxy.example", 1080);
    through("proxy.example", Kind.HTTP, "proxy.example", 1080);
    through("proxy.example:8080", Kind.HTTP, "proxy.example", 8080);
  }

  @Test
  void the_login_is_percent_encoded_and_its_last_at_sign_ends_it() {
    login("http://amy@p", "amy", "");
    login("http://amy:@p", "amy", "");
    login("http://amy:pw@p:1", "amy", "pw");
    login("http://amy:p:w@p", "amy", "p:w");
    login("socks5://a%40b%3Ac:%70%77%2f@p", "a@b:c", "pw/");
    login("http://:pw@p", "", "pw");
    login("amy:p@w@p", "amy", "p@w");
    login("socks5://%C3%BC:%ff@p", "\u00FC", "\uDCFF");
  }

  @Test
  void a_gateway_is_a_separate_ftp_server() {
    assertThat(ProxyUrl.parse("ftp://gate.example"))
        .isEqualTo(Either.right(new ProxyRoute.Gateway(new HostName("gate.example"), Port.FTP)));
    assertThat(ProxyUrl.parse("ftp://gate.example:2121/"))
        .isEqualTo(
            Either.right(new ProxyRoute.Gateway(new HostName("gate.example"), new Port(2121))));
    bad("ftp://amy:pw@gate.example", ProxyUrlFault.LOGIN_FOR_GATEWAY);
  }

  @Test
  void an_unreadable_part_is_named() {
    bad("https://p", ProxyUrlFault.UNKNOWN_SCHEME);
    bad("socks6://p", ProxyUrlFault.UNKNOWN_SCHEME);
    bad("://p", ProxyUrlFault.UNKNOWN_SCHEME);
    bad("", ProxyUrlFault.BAD_HOST);
    bad("http://", ProxyUrlFault.BAD_HOST);
    bad("http://:1", ProxyUrlFault.BAD_HOST);
    bad("http://a b", ProxyUrlFault.BAD_HOST);
    bad("http://a\r\nb", ProxyUrlFault.BAD_HOST);
    bad("http://[p]", ProxyUrlFault.BAD_HOST);
    bad("http://[192.0.2.1]", ProxyUrlFault.BAD_HOST);
    bad("http://[::1", ProxyUrlFault.BAD_HOST);
    bad("http://[::1]x", ProxyUrlFault.BAD_HOST);
    bad("http://p:0", ProxyUrlFault.BAD_PORT);
    bad("http://p:65536", ProxyUrlFault.BAD_PORT);
    bad("http://p:x", ProxyUrlFault.BAD_PORT);
    bad("http://2001:db8::1", ProxyUrlFault.BAD_PORT);
    bad("http://a%@p", ProxyUrlFault.BAD_ESCAPE);
    bad("http://a%2@p", ProxyUrlFault.BAD_ESCAPE);
    bad("http://a:%g0@p", ProxyUrlFault.BAD_ESCAPE);
    bad("http://a:%0g@p", ProxyUrlFault.BAD_ESCAPE);
    bad("http://a%0d%0ab@p", ProxyUrlFault.BAD_LOGIN);
    bad("http://a:b%00@p", ProxyUrlFault.BAD_LOGIN);
    bad("http://a%3Ab:pw@p", ProxyUrlFault.BAD_LOGIN);
    bad("http://\uD800@p", ProxyUrlFault.BAD_LOGIN);
    bad("socks5://" + "x".repeat(256) + "@p", ProxyUrlFault.BAD_LOGIN);
  }

  private static void through(String url, Kind kind, String host, int port) {
    assertThat(ProxyUrl.parse(url))
        .as(url)
        .isEqualTo(
            Either.right(
                new ProxyRoute.Through(
                    new ProxyServer(kind, new HostName(host), new Port(port), Option.none()))));
  }

  private static void login(String url, String user, String password) {
    ProxyRoute route = ProxyUrl.parse(url).getOrElseThrow(f -> new AssertionError(f));
    ProxyLogin login =
        ((ProxyRoute.Through) route).proxy().login().getOrElseThrow(AssertionError::new);

    assertThat(login.user()).isEqualTo(user);
    assertThat(login.forSocks5()).isEqualTo(samePassword(user, password).forSocks5());
  }

  private static ProxyLogin samePassword(String user, String password) {
    return new ProxyLogin(user, Secret.of(password).getOrElseThrow(AssertionError::new));
  }

  private static void bad(String url, ProxyUrlFault fault) {
    assertThat(ProxyUrl.parse(url)).as(url).isEqualTo(Either.left(fault));
  }
}
