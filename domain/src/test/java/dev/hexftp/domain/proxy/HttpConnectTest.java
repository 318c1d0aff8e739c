package dev.hexftp.domain.proxy;

import static dev.hexftp.domain.proxy.ProxyTalks.AMY;
import static dev.hexftp.domain.proxy.ProxyTalks.CONNECTED;
import static dev.hexftp.domain.proxy.ProxyTalks.IPV4;
import static dev.hexftp.domain.proxy.ProxyTalks.IPV6;
import static dev.hexftp.domain.proxy.ProxyTalks.NAME;
import static dev.hexftp.domain.proxy.ProxyTalks.NOBODY;
import static dev.hexftp.domain.proxy.ProxyTalks.bytes;
import static dev.hexftp.domain.proxy.ProxyTalks.everySplit;
import static dev.hexftp.domain.proxy.ProxyTalks.login;
import static dev.hexftp.domain.proxy.ProxyTalks.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The conversation with an HTTP proxy, byte by byte, held with the answers cut at every place.
class HttpConnectTest {
  // --- HTTP ---

  @Test
  void http_connects_with_every_2yz_response() {
    for (String response :
        List.of(
            "HTTP/1.1 200 Connection established\r\n\r\n",
            "HTTP/1.0 200\r\n\r\n",
            "HTTP/1.1 200 OK\n\n",
            "HTTP/1.1 200 OK\r\nA: b\nContent-Length: 1000\r\n\n",
            "HTTP/1.1 204 \u00FF\r\nTransfer-Encoding: chunked\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")) {
      assertThat(http(NOBODY, NAME, response).end()).as(response).isEqualTo(CONNECTED);
    }
  }

  @Test
  void http_names_the_server_and_the_user() {
    httpSays(NOBODY, NAME, "CONNECT ftp.example:21 HTTP/1.1", "Host: ftp.example:21");
    httpSays(NOBODY, IPV4, "CONNECT 192.0.2.1:2121 HTTP/1.1", "Host: 192.0.2.1:2121");
    httpSays(NOBODY, IPV6, "CONNECT [2001:db8::1]:21 HTTP/1.1", "Host: [2001:db8::1]:21");
    // The example of RFC 7617 §2.
    httpSays(
        login("Aladdin", "open sesame"),
        NAME,
        "CONNECT ftp.example:21 HTTP/1.1",
        "Host: ftp.example:21",
        "Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @Test
  void http_refusals_name_the_fault() {
    httpFails(NOBODY, "407 Proxy Authentication Required", new ProxyFault.LoginDemanded());
    httpFails(AMY, "407 Proxy Authentication Required", new ProxyFault.LoginRefused());
    httpFails(AMY, "401 Unauthorized", new ProxyFault.LoginRefused());
    httpFails(NOBODY, "401 what?", new ProxyFault.Refused("HTTP/1.1 401 what?"));
    httpFails(NOBODY, "403 Filtered", new ProxyFault.Forbidden());
    httpFails(NOBODY, "502 no", new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE));
    httpFails(NOBODY, "503 no", new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE));
    httpFails(NOBODY, "504 no", new ProxyFault.TargetNotReached(ConnectFault.TIMED_OUT));
    httpFails(
        NOBODY, "500 Unable to connect", new ProxyFault.Refused("HTTP/1.1 500 Unable to connect"));
    httpFails(NOBODY, "301 there", new ProxyFault.Refused("HTTP/1.1 301 there"));
  }

  @Test
  void a_peer_that_does_not_speak_http_is_found_out() {
    for (String garbage : List.of("2", "SSH-2.0-x", "HTTP/2", "HTTP/1.1 2x0 ok\r\n\r\n", "HTTQ")) {
      assertThat(http(NOBODY, NAME, garbage).end())
          .as(garbage)
          .isEqualTo(new ProxyStep.Failed(new ProxyFault.NotAProxy()));
    }
  }

  @Test
  void http_does_not_read_for_ever() {
    String endless = "HTTP/1.1 200 OK\r\nA: " + "b".repeat(20_000) + "\r\n\r\n";
    String hesitant = "HTTP/1.1 100 Continue\r\n\r\n".repeat(100);
    ProxyStep noProxy = new ProxyStep.Failed(new ProxyFault.NotAProxy());

    assertThat(once(Kind.HTTP, NOBODY, NAME, bytes(endless), 0).end()).isEqualTo(noProxy);
    assertThat(once(Kind.HTTP, NOBODY, NAME, bytes(hesitant), 0).end()).isEqualTo(noProxy);
  }

  @Test
  void the_quoted_part_of_an_http_refusal_is_bounded() {
    String line = "HTTP/1.1 500 " + "x".repeat(10_000);

    assertThat(once(Kind.HTTP, NOBODY, NAME, bytes(line + "\r\n\r\n"), 0).end())
        .isEqualTo(new ProxyStep.Failed(new ProxyFault.Refused(line.substring(0, 200))));
  }

  private static void httpSays(Option<ProxyLogin> login, ProxyTarget target, String... lines) {
    assertThat(http(login, target, "HTTP/1.1 200 OK\r\n\r\n").said())
        .containsExactly(String.join("\r\n", lines) + "\r\n\r\n");
  }

  private static void httpFails(Option<ProxyLogin> login, String status, ProxyFault fault) {
    assertThat(http(login, NAME, "HTTP/1.1 " + status + "\r\nVia: x\r\n\r\nsorry").end())
        .isEqualTo(new ProxyStep.Failed(fault));
  }

  private static Conversation http(Option<ProxyLogin> login, ProxyTarget target, String heard) {
    byte[] bytes = bytes(heard);
    Conversation whole = once(Kind.HTTP, login, target, bytes, bytes.length);
    everySplit(Kind.HTTP, login, target, bytes, whole);
    if (whole.end().equals(CONNECTED)) {
      byte[] greeted = bytes(heard + "220 hi\r\n");
      assertThat(once(Kind.HTTP, login, target, greeted, greeted.length).left()).isEqualTo(8);
    }
    return whole;
  }
}
