package dev.hexftp.domain.proxy;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.text.WireText;
import java.nio.ByteBuffer;
import java.util.Base64;

/// The login of this client at a proxy.
///
/// Besides the command encoder this is the only code that reveals a [Secret], and it does so only
/// on the way to the proxy.
public record ProxyLogin(String user, Secret password) {
  private static final int LONGEST = 255;

  /// Whether both parts fit into the one byte that SOCKS 5 has for the length of each (RFC 1929
  /// §2).
  boolean fitsSocks5() {
    return WireText.encode(user).remaining() <= LONGEST
        && WireText.encode(password.reveal()).remaining() <= LONGEST;
  }

  /// The two parts as SOCKS 5 wants them, each after its length.
  ByteBuffer forSocks5() {
    ByteBuffer name = WireText.encode(user);
    ByteBuffer word = WireText.encode(password.reveal());
    return ByteBuffer.allocate(2 + name.remaining() + word.remaining())
        .put((byte) name.remaining())
        .put(name)
        .put((byte) word.remaining())
        .put(word)
        .flip();
  }

  /// The credentials of the scheme Basic (RFC 7617 §2).
  String forHttp() {
    ByteBuffer pair = WireText.encode(user + ":" + password.reveal());
    byte[] bytes = new byte[pair.remaining()];
    pair.get(bytes);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
