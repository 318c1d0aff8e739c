package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.net.ssl.SSLContext;

/// Conversations over TLS, and the bytes that go through them.
final class TlsTalks {
  static final int WHOLE = Integer.MAX_VALUE;
  static final SSLContext SERVER = TestCertificates.serverContext("good");

  private TlsTalks() {}

  static Talk talk(String version, int bytesPerTurn) {
    return Links.control(Links.to("localhost", version), SERVER, version, bytesPerTurn);
  }

  static ByteBuffer bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
