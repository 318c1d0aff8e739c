package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// The conversation of SOCKS 4 and 4a, which is one request and one reply. It has no RFC; the notes
/// of its author, Ying-Da Lee, are the standard ("SOCKS: A protocol for TCP proxy across
/// firewalls", and "SOCKS 4A: A Simple Extension to SOCKS 4 Protocol").
///
/// There is no password in it. The user's name is sent, and a password that was given stays here.
record Socks4(Option<ProxyLogin> login, ProxyTarget target) implements ProxyHandshake {
  static Either<ProxyFault, Socks4> begin(ProxyServer proxy, ProxyTarget target) {
    boolean speakable =
        switch (target) {
          case ProxyTarget.Named _ -> proxy.kind().looksUpNames();
          case ProxyTarget.Addressed(var endpoint) ->
              endpoint.address().family() == HostAddress.Family.IPV4;
        };
    return speakable
        ? Either.right(new Socks4(proxy.login(), target))
        : Either.left(new ProxyFault.Inexpressible());
  }

  @Override
  public ByteBuffer request() {
    ByteBuffer user = WireText.encode(login.map(ProxyLogin::user).getOrElse(""));
    ByteBuffer name = WireText.encode(name());
    ByteBuffer bytes = ByteBuffer.allocate(10 + user.remaining() + name.remaining());
    bytes.put(VERSION).put(CONNECT).putShort((short) target.port().number());
    bytes.put(address()).put(user).put(END);
    if (name.hasRemaining()) {
      bytes.put(name).put(END);
    }
    return bytes.flip();
  }

  /// An address 0.0.0.x, with x not 0, says that a name follows.
  private ByteBuffer address() {
    return switch (target) {
      case ProxyTarget.Named _ -> new HostAddress.Ipv4(0, 0, 0, 1).bytes();
      case ProxyTarget.Addressed(var endpoint) -> endpoint.address().bytes();
    };
  }

  private String name() {
    return switch (target) {
      case ProxyTarget.Named(var host, _) -> host.text();
      case ProxyTarget.Addressed _ -> "";
    };
  }

  @Override
  public ProxyStep on(ByteBuffer answer) {
    int length = answer.remaining();
    if (length > 0 && answer.get(answer.position()) != REPLY_VERSION) {
      return new ProxyStep.Failed(new ProxyFault.NotAProxy());
    }
    return length < REPLY_BYTES
        ? new ProxyStep.More(REPLY_BYTES - length)
        : verdict(answer.get(answer.position() + 1));
  }

  private static ProxyStep verdict(byte code) {
    return switch (code) {
      case GRANTED -> new ProxyStep.Connected();
      case NO_IDENTD, OTHER_USER -> new ProxyStep.Failed(new ProxyFault.LoginRefused());
      case REJECTED -> new ProxyStep.Failed(new ProxyFault.Refused("SOCKS 4 reply " + code));
      default -> new ProxyStep.Failed(new ProxyFault.NotAProxy());
    };
  }

  private static final byte VERSION = 4;
  private static final byte CONNECT = 1;
  private static final byte END = 0;
  private static final byte REPLY_VERSION = 0;
  private static final int REPLY_BYTES = 8;
  private static final byte GRANTED = 90;
  private static final byte REJECTED = 91;
  private static final byte NO_IDENTD = 92;
  private static final byte OTHER_USER = 93;
}
