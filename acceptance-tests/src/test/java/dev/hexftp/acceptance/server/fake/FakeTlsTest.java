package dev.hexftp.acceptance.server.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsConnection;
import dev.hexftp.acceptance.tls.TlsContexts;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The assumptions of tests of the client about TLS of the fake server.
@Timeout(30)
final class FakeTlsTest {
  @ParameterizedTest
  @EnumSource
  void plays_a_whole_session_in_tls(TlsVersion version) throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.say("220 hello\r\n")
                        .hear("AUTH TLS")
                        .say("234 go\r\n")
                        .beginTls(Identity.GOOD, version)
                        .hear("EPSV")
                        .offerPassive()
                        .hear("STOR a.txt")
                        .say("150 give\r\n")
                        .beginDataTls(Identity.GOOD, version)
                        .receiveData("content")
                        .closeData()
                        .say("226 done\r\n")
                        .hearTheEnd());
        var client = new RawClient(server.host(), server.port())) {
      client.reply();
      client.ask("AUTH TLS");
      var control = client.secure(trusting());
      TlsConnection upload;
      try (Socket data = client.passive()) {
        client.ask("STOR a.txt");
        upload = client.overTls(data);
        upload.write("content".getBytes(US_ASCII));
        upload.closeNotify();
        upload.input().readAllBytes();
      }

      assertThat(control.session().getProtocol()).isEqualTo(version.text());
      assertThat(upload.closeNotified()).isTrue();
      assertThat(client.reply()).isEqualTo("226 done");
      assertThat(server.heard()).containsExactly("AUTH TLS", "EPSV", "STOR a.txt");
    }
  }

  @Test
  void speaks_implicit_tls() throws IOException {
    try (var server =
            FakeFtpServer.script(s -> s.beginTls(Identity.GOOD).say("220 hello\r\n").hear("QUIT"));
        var client = new RawClient(server.host(), server.port())) {
      client.secure(trusting());

      assertThat(client.reply()).isEqualTo("220 hello");
      client.say("QUIT");
      server.awaitEnd();
    }
  }

  @Test
  void injects_a_reply_in_clear_after_the_one_that_begins_tls() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s -> s.hear("AUTH TLS").say("234 go\r\n230 injected\r\n").hearTheEnd());
        var client = new RawClient(server.host(), server.port())) {
      String reply = client.ask("AUTH TLS");

      assertThat(reply).isEqualTo("234 go");
      assertThat(client.reply()).isEqualTo("230 injected");
    }
  }

  @Test
  void hears_that_the_client_refuses_a_certificate() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hear("AUTH TLS")
                        .say("234 go\r\n")
                        .hearRefusalOfTls(Identity.SIGNED_BY_A_STRANGER));
        var client = new RawClient(server.host(), server.port())) {
      client.ask("AUTH TLS");

      assertThatThrownBy(() -> client.secure(trusting())).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void fails_the_test_when_the_client_accepts_a_bad_certificate() throws IOException {
    var server = FakeFtpServer.script(s -> s.hearRefusalOfTls(Identity.SIGNED_BY_A_STRANGER));
    try (var client = new RawClient(server.host(), server.port())) {
      client.secure(TlsContexts.trustingEverybody());

      assertThatThrownBy(server::close).hasMessageContaining("the client agreed to TLS");
    }
  }

  @Test
  void presents_another_certificate_for_data() throws IOException {
    try (var session = Session.open(s -> s.beginDataTls(Identity.SECOND_GOOD).closeData())) {
      TlsConnection data = session.overTls();

      assertThat(session.control().session().getPeerPrincipal().getName())
          .isEqualTo("CN=identity-good");
      assertThat(data.session().getPeerPrincipal().getName()).isEqualTo("CN=identity-second-good");
      // To its end, or the socket is closed while the server still says that it has ended.
      assertThat(data.input().readAllBytes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 20, 25})
  void truncates_data_at_a_record_boundary(int length) throws IOException {
    byte[] prefix = Arrays.copyOf("content of twenty-five by".getBytes(US_ASCII), length);
    try (var session =
        Session.open(
            s -> s.beginDataTls(Identity.GOOD).sendDataInRecords(10, prefix).truncateData())) {
      TlsConnection data = session.overTls();

      assertThat(data.input().readAllBytes()).isEqualTo(prefix);
      assertThat(data.closeNotified()).isFalse();
    }
  }

  @Test
  void ends_data_in_the_middle_of_a_record() throws IOException {
    try (var session =
        Session.open(
            s ->
                s.beginDataTls(Identity.GOOD)
                    .sendData("whole")
                    .sendPartOfRecord(7, "half".getBytes(US_ASCII))
                    .truncateData())) {
      TlsConnection data = session.overTls();

      assertThat(data.input().readAllBytes()).asString().isEqualTo("whole");
      assertThat(data.closeNotified()).isFalse();
    }
  }

  @Test
  void ends_data_with_a_reset() throws IOException {
    try (var session =
        Session.open(s -> s.beginDataTls(Identity.GOOD).receiveData(1).resetData())) {
      TlsConnection data = session.overTls();
      data.write((byte) 'x');

      assertThatThrownBy(() -> data.input().readAllBytes()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void fails_the_test_when_the_client_truncates_an_upload() throws IOException {
    var session = Session.open(s -> s.beginDataTls(Identity.GOOD).receiveData());
    session.overTls().write("content".getBytes(US_ASCII));
    session.data().close();

    assertThatThrownBy(session.server()::awaitEnd).hasMessageContaining("without close_notify");
    assertThatThrownBy(session::close).isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_surplus_lines_of_the_client_inside_tls() throws IOException {
    var server = FakeFtpServer.script(s -> s.beginTls(Identity.GOOD).hear("QUIT"));
    try (var client = new RawClient(server.host(), server.port())) {
      client.secure(trusting());
      client.say("QUIT\r\nNOOP");
    }

    assertThatThrownBy(server::close).hasMessageContaining("more than the script hears: NOOP");
  }

  private static SSLContext trusting() {
    return TlsContexts.trusting(CertificateAuthority.TRUSTED);
  }

  /// A client with a data connection, in TLS on the control connection alone.
  private record Session(FakeFtpServer server, RawClient client, TlsConnection control, Socket data)
      implements AutoCloseable {
    static Session open(UnaryOperator<Script> dataPart) throws IOException {
      var server =
          FakeFtpServer.script(
              s -> dataPart.apply(s.beginTls(Identity.GOOD).hear("EPSV").offerPassive()));
      var client = new RawClient(server.host(), server.port());
      TlsConnection control = client.secure(trusting());
      return new Session(server, client, control, client.passive());
    }

    TlsConnection overTls() throws IOException {
      return client.overTls(data);
    }

    @Override
    public void close() throws IOException {
      data.close();
      client.close();
      server.close();
    }
  }
}
