package dev.hexftp.domain.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;

/// Conversations with proxies as the tests hold them: with the answers in one piece and cut in two
/// at every place.
final class ProxyTalks {
  static final ProxyTarget NAME = new ProxyTarget.Named(new HostName("ftp.example"), new Port(21));
  static final ProxyTarget IPV4 = address("192.0.2.1", 2121);
  static final ProxyTarget IPV6 = address("2001:db8::1", 21);
  static final Option<ProxyLogin> NOBODY = Option.none();
  static final Option<ProxyLogin> AMY = login("amy", "pw");
  static final ProxyStep CONNECTED = new ProxyStep.Connected();

  private ProxyTalks() {}

  static void everySplit(
      Kind kind, Option<ProxyLogin> login, ProxyTarget target, byte[] heard, Conversation whole) {
    for (int early = 0; early < heard.length; early++) {
      Conversation split = once(kind, login, target, heard, early);
      assertThat(split.said()).as("split at " + early).isEqualTo(whole.said());
      assertThat(split.end()).as("split at " + early).isEqualTo(whole.end());
    }
  }

  static Conversation once(
      Kind kind, Option<ProxyLogin> login, ProxyTarget target, byte[] heard, int early) {
    ProxyServer proxy = new ProxyServer(kind, new HostName("proxy.example"), Port.FTP, login);
    return Conversation.of(begin(proxy, target), heard, early);
  }

  static ProxyHandshake begin(ProxyServer proxy, ProxyTarget target) {
    return ProxyHandshake.with(proxy, target).getOrElseThrow(f -> new AssertionError(f));
  }

  static Option<ProxyLogin> login(String user, String password) {
    return Secret.of(password).map(secret -> new ProxyLogin(user, secret));
  }

  static ProxyTarget address(String text, int port) {
    return new ProxyTarget.Addressed(
        new Endpoint(HostAddress.parse(text).getOrElseThrow(AssertionError::new), new Port(port)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
