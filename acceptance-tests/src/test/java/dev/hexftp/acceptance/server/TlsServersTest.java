package dev.hexftp.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsConnection;
import dev.hexftp.acceptance.tls.TlsContexts;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Timeout;

/// The assumptions of scenarios about servers with TLS.
@Timeout(60)
final class TlsServersTest {
  @EachServer
  void offers_tls_and_does_without(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(with(Tls.explicit()));
        var plain = greeted(server);
        var secured = greeted(server)) {
      String login = login(server, plain);
      secured.ask("AUTH TLS");
      secured.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      String securedLogin = login(server, secured);

      assertThat(login).startsWith("230 ");
      assertThat(securedLogin).startsWith("230 ");
    }
  }

  @EachServer
  void refuses_logins_and_data_without_tls_where_it_is_required(ServerUnderTest kind)
      throws IOException {
    try (RunningServer server = kind.start(with(Tls.explicit().required()));
        var plain = greeted(server);
        var secured = greeted(server)) {
      String login = login(server, plain);
      secured.ask("AUTH TLS");
      secured.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      login(server, secured);
      secured.ask("PBSZ 0");
      secured.ask("PROT C");
      String refusal;
      try (Socket _ = secured.passive()) {
        refusal = secured.ask("LIST");
      }

      assertThat(login).matches("(530|550|421|503) .*|");
      assertThat(refusal).matches("5\\d\\d .*");
    }
  }

  @EachServer
  void protects_data_and_ends_them_properly(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(with(Tls.explicit().required()));
        var client = greeted(server)) {
      server.put("a.txt", "content");
      client.ask("AUTH TLS");
      client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      login(server, client);

      String content = retrieve(client, "a.txt");

      assertThat(content).isEqualTo("content");
    }
  }

  @EachServer
  void speaks_implicit_tls(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(with(Tls.implicit()));
        var client = new RawClient(server.host(), server.port())) {
      server.put("a.txt", "content");
      client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      client.reply();
      login(server, client);

      assertThat(retrieve(client, "a.txt")).isEqualTo("content");
    }
  }

  @EachServer
  void speaks_only_the_version_that_was_asked_for(ServerUnderTest kind) throws IOException {
    assertThat(versionOf(kind, Tls.explicit().only(TlsVersion.TLS_1_2))).isEqualTo("TLSv1.2");
    assertThat(versionOf(kind, Tls.explicit().only(TlsVersion.TLS_1_3))).isEqualTo("TLSv1.3");
  }

  @EachServer
  void presents_the_certificate_that_was_asked_for(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(with(Tls.explicit().presenting(Identity.RSA)));
        var client = greeted(server)) {
      client.ask("AUTH TLS");
      TlsConnection tls = client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));

      String name = tls.session().getPeerPrincipal().getName();
      assertThat(name).isEqualTo("CN=identity-rsa");
    }
  }

  @EachServer
  void presents_a_certificate_that_must_not_be_trusted(ServerUnderTest kind) throws IOException {
    try (RunningServer server =
            kind.start(with(Tls.explicit().presenting(Identity.SIGNED_BY_A_STRANGER)));
        var client = greeted(server)) {
      client.ask("AUTH TLS");

      assertThatThrownBy(() -> client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED)))
          .isInstanceOf(SSLException.class);
    }
  }

  @EachServer
  void refuses_data_in_a_new_session_where_reuse_is_demanded(ServerUnderTest kind)
      throws IOException {
    Tls tls = Tls.explicit().required().only(TlsVersion.TLS_1_3).demandingReuse();
    try (RunningServer server = kind.start(with(tls));
        var faithful = secured(server);
        var strange = secured(server)) {
      server.put("a.txt", "content");

      String content = retrieve(faithful, "a.txt");
      String refusal = retrieveInANewSession(strange, "a.txt");

      assertThat(content).isEqualTo("content");
      assertThat(server.log()).containsPattern("(?<!not )reused");
      assertThat(refusal).matches("(425|522) .*");
    }
  }

  @EachServer
  void knows_its_clients_where_that_is_demanded(ServerUnderTest kind) throws IOException {
    Tls tls = Tls.explicit().only(TlsVersion.TLS_1_2).demandingClientCertificate();
    try (RunningServer server = kind.start(with(tls));
        var known = greeted(server);
        var unknown = greeted(server)) {
      known.ask("AUTH TLS");
      known.secure(TlsContexts.trustingEverybody());
      unknown.ask("AUTH TLS");

      assertThat(login(server, known)).startsWith("230 ");
      assertThatThrownBy(() -> unknown.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED)))
          .isInstanceOf(IOException.class);
    }
  }

  @EachServer
  void remembers_the_commands_of_its_clients(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(with(Tls.explicit()));
        var client = greeted(server)) {
      client.ask("AUTH TLS");
      client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
      login(server, client);
      client.ask("PWD");
      client.ask("QUIT");

      assertThat(server.commands())
          .startsWith("AUTH TLS", "USER " + server.account().user())
          .contains("PWD")
          .noneMatch(command -> command.contains(server.account().password()))
          .anyMatch(command -> command.startsWith("PASS"));
    }
  }

  private static ServerOptions with(Tls tls) {
    return ServerOptions.ipv4().with(tls);
  }

  private static String versionOf(ServerUnderTest kind, Tls tls) throws IOException {
    try (RunningServer server = kind.start(with(tls));
        var client = greeted(server)) {
      client.ask("AUTH TLS");
      return client
          .secure(TlsContexts.trusting(CertificateAuthority.TRUSTED))
          .session()
          .getProtocol();
    }
  }

  private static RawClient greeted(RunningServer server) throws IOException {
    var client = new RawClient(server.host(), server.port());
    client.reply();
    return client;
  }

  private static RawClient secured(RunningServer server) throws IOException {
    RawClient client = greeted(server);
    client.ask("AUTH TLS");
    client.secure(TlsContexts.trusting(CertificateAuthority.TRUSTED));
    login(server, client);
    return client;
  }

  private static String login(RunningServer server, RawClient client) throws IOException {
    return client.login(server.account().user(), server.account().password());
  }

  /// Fails if the end of the data is none.
  private static String retrieve(RawClient client, String name) throws IOException {
    client.ask("PBSZ 0");
    client.ask("PROT P");
    String content;
    try (Socket data = client.passive()) {
      client.say("RETR " + name);
      TlsConnection tls = client.overTls(data);
      content = new String(tls.input().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(tls.closeNotified()).isTrue();
      tls.closeNotify();
    }
    assertThat(client.reply()).startsWith("150 ");
    assertThat(client.reply()).startsWith("226 ");
    return content;
  }

  private static String retrieveInANewSession(RawClient client, String name) throws IOException {
    client.ask("PBSZ 0");
    client.ask("PROT P");
    try (Socket data = client.passive()) {
      client.say("RETR " + name);
      var tls = TlsConnection.connect(data, TlsContexts.trustingEverybody(), "other", 0);
      tls.input().readAllBytes();
    } catch (IOException refused) {
      // The reply says why.
    }
    String reply = client.reply();
    return reply.startsWith("150 ") ? client.reply() : reply;
  }
}
