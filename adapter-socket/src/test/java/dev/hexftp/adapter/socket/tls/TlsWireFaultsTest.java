package dev.hexftp.adapter.socket.tls;

import static dev.hexftp.adapter.socket.tls.TlsTalks.SERVER;
import static dev.hexftp.adapter.socket.tls.TlsTalks.WHOLE;
import static dev.hexftp.adapter.socket.tls.TlsTalks.bytes;
import static dev.hexftp.adapter.socket.tls.TlsTalks.talk;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.tls.TlsFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Handshakes that fail, and connections that end or break in the midst of TLS.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TlsWireFaultsTest {
  // --- Ends that are none ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_cut_at_every_byte_is_seen(String version) throws IOException {
    int record = underWay(version, false);
    int all = underWay(version, true);
    assertThat(all).isGreaterThan(record);
    for (int kept = 0; kept <= all; kept++) {
      Talk talk = sending(version, true);
      talk.server().line().cutAfter(kept);
      ByteBuffer target = ByteBuffer.allocate(1_000);

      int first = kept < record ? 0 : talk.read(target);
      assertThat(target.flip()).isEqualTo(bytes(kept < record ? 0 : 100));
      assertThat(first).isEqualTo(kept < record ? 0 : 100);
      if (kept == 0 || kept == record) {
        assertThat(talk.read(target.clear())).isEqualTo(Wire.CUT_OFF);
      } else if (kept == all) {
        assertThat(talk.read(target.clear())).isEqualTo(Wire.END);
      } else {
        assertThatThrownBy(() -> talk.read(target.clear())).isInstanceOf(IOException.class);
      }
    }
  }

  /// A server that has sent 100 bytes, and perhaps its end.
  private static Talk sending(String version, boolean ends) throws IOException {
    Talk talk = talk(version, WHOLE).secured();
    talk.wire().read(ByteBuffer.allocate(1));
    talk.server().send(bytes(100));
    if (ends) {
      talk.server().end();
    }
    talk.settle();
    return talk;
  }

  private static int underWay(String version, boolean ends) throws IOException {
    return sending(version, ends).server().line().underWay();
  }

  @Test
  void a_reset_is_a_break() throws IOException {
    Talk talk = sending("1.3", true);

    talk.server().line().breakOff();

    assertThatThrownBy(() -> talk.read(ByteBuffer.allocate(100))).isInstanceOf(IOException.class);
  }

  @Test
  void changed_bytes_are_a_break_and_never_read() throws IOException {
    Talk talk = sending("1.3", false);
    talk.server().line().send(ByteBuffer.wrap(new byte[] {23, 3, 3, 0, 20}));
    talk.server().line().send(bytes(20));
    ByteBuffer target = ByteBuffer.allocate(100);

    talk.read(target);

    assertThatThrownBy(() -> talk.read(target.clear())).isInstanceOf(IOException.class);
    assertThat(target.position()).isZero();
  }

  @Test
  void after_a_cut_the_session_can_still_be_resumed() throws IOException {
    LinkTls tls = Links.to("localhost", "1.2");
    Talk control = Links.control(tls, SERVER, "1.2").secured();
    Talk data = Links.data(tls, SERVER, "1.2").secured();
    data.server().line().cutAfter(0);
    data.read(ByteBuffer.allocate(10));

    Talk next = Links.data(tls, SERVER, "1.2").secured();

    assertThat(next.server().engine().getSession().getId())
        .isEqualTo(control.server().engine().getSession().getId());
  }

  // --- Handshakes that fail ---

  @Test
  void an_end_during_the_handshake_is_a_loss() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().close();

    assertThat(faultOf(talk)).isEqualTo(new TlsFault.ConnectionLost());
  }

  @Test
  void a_reset_during_the_handshake_is_a_loss() throws IOException {
    Talk talk = talk("1.3", WHOLE);
    talk.wire().secure();
    talk.server().line().breakOff();

    assertThat(faultOf(talk)).isEqualTo(new TlsFault.ConnectionLost());
  }

  @Test
  void bytes_that_are_no_tls_are_no_agreement() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().send(ByteBuffer.wrap("220 ready when you are\r\n".getBytes(US_ASCII)));

    assertThat(faultOf(talk)).isInstanceOf(TlsFault.NoAgreement.class);
  }

  @Test
  void the_servers_alert_is_reported() {
    Talk talk = talk("1.3", WHOLE);
    talk.server()
        .engine()
        .setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
    talk.server().engine().setEnabledProtocols(new String[] {"TLSv1.2"});

    assertThat(faultOf(talk))
        .isInstanceOfSatisfying(
            TlsFault.NoAgreement.class,
            fault -> assertThat(fault.detail()).contains("handshake_failure"));
  }

  /// The client is done with its handshake before the server has looked at the certificate.
  @Test
  void a_refusal_of_the_client_may_come_after_the_handshake() throws IOException {
    Talk talk = talk("1.3", WHOLE);
    talk.server().engine().setNeedClientAuth(true);
    talk.secured();

    var refusal =
        catchThrowableOfType(NotSecuredException.class, () -> talk.read(ByteBuffer.allocate(10)));

    assertThat(refusal.fault())
        .isInstanceOfSatisfying(
            TlsFault.NoAgreement.class,
            fault -> assertThat(fault.detail()).contains("certificate"));
  }

  @Test
  void the_server_gets_the_reason_for_the_refusal_of_its_certificate() {
    Talk talk = Links.control(Links.strict("localhost"), SERVER, "1.3");
    assertThat(faultOf(talk)).isInstanceOf(TlsFault.Untrusted.class);

    talk.settle();

    assertThat(talk.server().hasFailed()).isTrue();
  }

  @Test
  void a_wire_that_has_failed_stays_so() {
    Talk talk = talk("1.3", WHOLE);
    talk.server().line().close();
    faultOf(talk);

    assertThatThrownBy(() -> talk.wire().read(ByteBuffer.allocate(10)))
        .isInstanceOf(NotSecuredException.class);
    assertThatThrownBy(() -> talk.wire().output().write(bytes(10)))
        .isInstanceOf(NotSecuredException.class);
  }

  private static TlsFault faultOf(Talk talk) {
    return catchThrowableOfType(NotSecuredException.class, talk::secured).fault();
  }
}
