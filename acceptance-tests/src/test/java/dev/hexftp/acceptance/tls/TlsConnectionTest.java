package dev.hexftp.acceptance.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Connections of ours, against those of the JDK.
@Timeout(30)
final class TlsConnectionTest {
  @ParameterizedTest
  @EnumSource
  void talks_as_a_server_and_sees_a_proper_end(TlsVersion version) throws Exception {
    try (var pair = Pair.open()) {
      var server = pair.serve(Identity.GOOD, version);
      SSLSocket client = pair.tls(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      client.startHandshake();
      TlsConnection connection = server.get();
      connection.write("answer".getBytes(US_ASCII));
      client.getOutputStream().write("question".getBytes(US_ASCII));
      client.shutdownOutput();
      String question = new String(connection.input().readAllBytes(), US_ASCII);
      connection.closeNotify();
      String answer = new String(client.getInputStream().readAllBytes(), US_ASCII);

      assertThat(client.getSession().getProtocol()).isEqualTo(version.text());
      assertThat(question).isEqualTo("question");
      assertThat(connection.closeNotified()).isTrue();
      assertThat(answer).isEqualTo("answer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sees_an_end_that_is_none(TlsVersion version) throws Exception {
    try (var pair = Pair.open()) {
      var server = pair.serve(Identity.GOOD, version);
      pair.tls(TlsContexts.trusting(CertificateAuthority.TRUSTED)).startHandshake();
      TlsConnection connection = server.get();
      pair.client().shutdownOutput();

      assertThat(connection.input().readAllBytes()).isEmpty();
      assertThat(connection.closeNotified()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_client_that_refuses_the_certificate_says_so(TlsVersion version) throws Exception {
    try (var pair = Pair.open()) {
      var server = pair.serve(Identity.SIGNED_BY_A_STRANGER, version);
      SSLSocket client = pair.tls(TlsContexts.trusting(CertificateAuthority.TRUSTED));

      assertThatThrownBy(client::startHandshake).isInstanceOf(SSLException.class);
      assertThatThrownBy(server::get)
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("certificate_unknown");
    }
  }

  @Test
  void one_write_is_one_record() throws Exception {
    try (var pair = Pair.open()) {
      var server = pair.serve(Identity.GOOD, TlsVersion.TLS_1_3);
      pair.tls(TlsContexts.trusting(CertificateAuthority.TRUSTED)).startHandshake();
      byte[] record = server.get().seal(new byte[TlsConnection.RECORD]);

      int length = Byte.toUnsignedInt(record[3]) * 256 + Byte.toUnsignedInt(record[4]);
      assertThat(record.length).isEqualTo(5 + length);
    }
  }

  /// The two ends of a TCP connection.
  private record Pair(Socket client, Socket server) implements AutoCloseable {
    static Pair open() throws IOException {
      try (var listener = new ServerSocket(0, 1, Loopback.IPV4.address())) {
        var client = new Socket(Loopback.IPV4.address(), listener.getLocalPort());
        return new Pair(client, listener.accept());
      }
    }

    CompletableFuture<TlsConnection> serve(Identity identity, TlsVersion version) {
      SSLContext context = TlsContexts.presenting(identity);
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return TlsConnection.accept(server, context, List.of(version));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    SSLSocket tls(SSLContext context) throws IOException {
      return (SSLSocket) context.getSocketFactory().createSocket(client, "localhost", 0, false);
    }

    @Override
    public void close() throws IOException {
      client.close();
      server.close();
    }
  }
}
