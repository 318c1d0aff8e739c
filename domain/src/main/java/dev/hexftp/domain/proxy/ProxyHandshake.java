package dev.hexftp.domain.proxy;

import io.vavr.control.Either;
import java.nio.ByteBuffer;

/// A state of the conversation in which a proxy is asked to connect us to a server.
///
/// Each state has something to say and then awaits one answer, whose length is bounded. It begins
/// when the connection to the proxy stands; nothing else has passed on it. A state is a value: its
/// reader keeps half an answer.
public sealed interface ProxyHandshake permits Socks4, Socks5, HttpConnect {
  /// The beginning of the conversation with `proxy`, or [ProxyFault.Inexpressible] if `target`
  /// cannot be said in its language.
  static Either<ProxyFault, ProxyHandshake> with(ProxyServer proxy, ProxyTarget target) {
    if (target instanceof ProxyTarget.Named named && !named.isSpeakable()) {
      return Either.left(new ProxyFault.Inexpressible());
    }
    return switch (proxy.kind()) {
      case SOCKS4, SOCKS4A -> Socks4.begin(proxy, target).map(state -> state);
      case SOCKS5, SOCKS5H -> Either.right(new Socks5.AwaitingMethod(proxy.login(), target));
      case HTTP -> Either.right(new HttpConnect(proxy.login(), target));
    };
  }

  /// The bytes to send when this state is entered; they may hold a password.
  ByteBuffer request();

  /// The step after `answer`, which is all that has come since the request. It is not consumed. It
  /// must not be longer than the steps before have asked for; asked with nothing, this says how an
  /// answer begins.
  ProxyStep on(ByteBuffer answer);
}
