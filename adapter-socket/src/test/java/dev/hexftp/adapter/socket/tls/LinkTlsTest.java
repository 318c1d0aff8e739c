package dev.hexftp.adapter.socket.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The common state of the connections of one link. The servers of these tests are started with
/// tickets, so that TLS 1.3 has some to hand out.
final class LinkTlsTest {
  private static final SSLContext SERVER = TestCertificates.serverContext("good");

  // --- Sessions ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void data_connections_go_on_with_the_session_of_the_control_connection(String version)
      throws IOException {
    LinkTls tls = Links.to("localhost", version);
    Talk control = Links.control(tls, SERVER, version).secured();
    takeTickets(control);
    letTheClockTick();

    for (int i = 0; i < 30; i++) {
      Talk data = Links.data(tls, SERVER, version).secured();
      data.end();
      takeTickets(data);

      assertThat(isResumed(data, control)).as("number %s", i).isTrue();
      assertThat(tls.resumption()).isEqualTo(Resumption.POSSIBLE);
    }
  }

  @Test
  void without_new_tickets_the_old_ones_are_used_up() throws IOException {
    LinkTls tls = Links.to("localhost", "1.3");
    Talk control = Links.control(tls, SERVER, "1.3").secured();
    takeTickets(control);
    letTheClockTick();

    assertThat(tls.resumption()).isEqualTo(Resumption.POSSIBLE);
    while (tls.resumption() == Resumption.POSSIBLE) {
      Talk data = Links.data(tls, SERVER, "1.3").secured();
      assertThat(isResumed(data, control)).isTrue();
    }
    Talk last = Links.data(tls, SERVER, "1.3").secured();

    assertThat(isResumed(last, control)).isFalse();
  }

  @Test
  void a_server_that_resumes_nothing_is_never_out_of_tickets() throws IOException {
    LinkTls tls = Links.to("localhost", "1.3");
    takeTickets(Links.control(tls, SERVER, "1.3").secured());

    for (int i = 0; i < 5; i++) {
      Links.data(tls, TestCertificates.serverContext("good"), "1.3").secured();

      assertThat(tls.resumption()).isEqualTo(Resumption.POSSIBLE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void links_do_not_take_each_others_sessions(String version) throws IOException {
    LinkTls one = Links.to("localhost", version);
    LinkTls other = Links.to("localhost", version);
    takeTickets(Links.control(one, SERVER, version).secured());
    letTheClockTick();
    Talk control = Links.control(other, SERVER, version).secured();
    takeTickets(control);
    letTheClockTick();
    Talk data = Links.data(one, SERVER, version).secured();

    assertThat(isResumed(data, control)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void sessions_are_resumed_only_as_long_as_it_is_wanted(String version) throws IOException {
    LinkTls tls = Links.to("localhost", version);
    Talk control = Links.control(tls, SERVER, version).secured();
    takeTickets(control);
    letTheClockTick();

    tls.resumeSessions(false);
    for (int i = 0; i < 3; i++) {
      Talk anew = Links.data(tls, SERVER, version).secured();
      takeTickets(anew);
      assertThat(isResumed(anew, control)).isFalse();
      letTheClockTick();
    }
    tls.resumeSessions(true);
    Talk resumed = Links.data(tls, SERVER, version).secured();

    assertThat(isResumed(resumed, control)).isTrue();
    assertThat(tls.resumption()).isEqualTo(Resumption.POSSIBLE);
  }

  /// Every client reads from every connection sooner or later.
  private static void takeTickets(Talk talk) throws IOException {
    talk.wire().read(ByteBuffer.allocate(10));
  }

  /// To the server a resumed session is as old as the one that it goes on with.
  private static boolean isResumed(Talk data, Talk control) {
    return created(data) == created(control);
  }

  private static long created(Talk talk) {
    return talk.server().engine().getSession().getCreationTime();
  }

  /// A handshake that began in the same millisecond could be taken for a resumed one.
  private static void letTheClockTick() {
    long now = System.currentTimeMillis();
    while (System.currentTimeMillis() == now) {
      Thread.onSpinWait();
    }
  }

  // --- The server's view ---

  @Test
  void the_server_gets_the_name_of_the_host_and_the_protocol() throws IOException {
    LinkTls tls = Links.to("ftp.example", "1.3");
    Talk talk = Links.control(tls, SERVER, "1.3");
    talk.server().understands("ftp");

    talk.secured();

    ExtendedSSLSession session = (ExtendedSSLSession) talk.server().engine().getSession();
    assertThat(session.getRequestedServerNames())
        .isEqualTo(List.of(new SNIHostName("ftp.example")));
    assertThat(talk.server().engine().getApplicationProtocol()).isEqualTo("ftp");
  }

  @Test
  void the_name_in_the_terms_takes_the_place_of_the_hosts() throws IOException {
    Talk talk = Links.control(Links.named("127.0.0.2", "www.example"), SERVER, "1.3").secured();

    ExtendedSSLSession session = (ExtendedSSLSession) talk.server().engine().getSession();
    assertThat(session.getRequestedServerNames())
        .isEqualTo(List.of(new SNIHostName("www.example")));
  }

  @Test
  void an_address_is_no_name() throws IOException {
    Talk talk = Links.control(Links.to("127.0.0.1", "1.3"), SERVER, "1.3").secured();

    ExtendedSSLSession session = (ExtendedSSLSession) talk.server().engine().getSession();
    assertThat(session.getRequestedServerNames()).isEmpty();
  }

  @Test
  void no_newer_version_is_offered_than_the_user_wants() throws IOException {
    LinkTls tls = Links.to("localhost", "1.2");
    Talk talk = Links.control(tls, SERVER, "1.2");
    talk.server().engine().setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});

    talk.secured();

    assertThat(tls.session().map(TlsSession::version)).contains(TlsVersion.TLS_1_2);
  }

  @Test
  void the_systems_list_counts_without_a_list_of_the_user() throws IOException {
    String damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    String list = damaged + TestCertificates.pem("ca");
    TlsClient network = new TlsClient(TlsMaterial.NOTHING, () -> Option.of(list));
    LinkTls tls =
        network.forLink(
            new HostName("localhost"),
            Port.FTP,
            new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3));

    Talk talk = Links.control(tls, SERVER, "1.3").secured();

    assertThat(talk.server().hasFailed()).isFalse();
  }

  // --- The user's certificate ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_server_that_asks_is_shown_the_certificate_of_the_user(String version) throws IOException {
    TlsMaterial.Client alice =
        new TlsMaterial.Client(
            List.of(TestCertificates.certificate("client")), TestCertificates.key("client"));
    TlsClient network =
        new TlsClient(
            new TlsMaterial(
                Option.of(List.of(TestCertificates.certificate("ca"))), Option.of(alice)));
    LinkTls tls =
        network.forLink(
            new HostName("localhost"),
            Port.FTP,
            new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3));
    Talk talk = Links.control(tls, SERVER, version);
    talk.server().engine().setNeedClientAuth(true);

    talk.secured();
    talk.settle();

    assertThat(talk.server().hasFailed()).isFalse();
    assertThat(peerOf(talk)).isEqualTo("CN=Alice");
  }

  private static String peerOf(Talk talk) throws SSLPeerUnverifiedException {
    return talk.server().engine().getSession().getPeerPrincipal().getName();
  }
}
