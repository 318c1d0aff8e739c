package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of [dev.hexftp.ports.out.net.FtpLink] for the protection of its connections.
public interface TlsContract extends LinkUnderTest {
  /// Every peer is trusted.
  TlsTerms ANYBODY =
      new TlsTerms(new TrustPolicy(Trust.ANY, Set.of(), Option.none()), TlsVersion.TLS_1_3);

  /// Only peers with a trusted authority, and this one has none.
  TlsTerms STRICT = new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3);

  default void secure() {
    connect();
    peer().speakTls();
    link().secureControl(ANYBODY);
    assertThat(next()).isInstanceOf(Event.ControlSecured.class);
  }

  default void openProtectedData() {
    secure();
    link().protectData(ProtectionLevel.PRIVATE);
    peer().protectData();
    link().connectData(new DataAddress.OfPeer(peer().listenForData()));
    assertThat(next()).isEqualTo(new Event.DataOpened());
  }

  default void isNotSecured(TlsFault fault) {
    assertThat(next()).isEqualTo(new Event.ControlNotSecured(fault));
    assertThat(next()).isEqualTo(new Event.ControlNotSecured(fault));
  }

  // --- The control connection ---

  @Test
  default void commands_and_replies_continue_after_the_handshake() {
    secure();

    link().send(new FtpCommand.Pwd());
    link().await(Duration.ZERO);
    String heard = peer().hear();
    peer().say("257 \"/\"\r\n");

    assertThat(heard).isEqualTo("PWD\r\n");
    assertThat(nextReply()).containsExactly("257 \"/\"");
  }

  @Test
  default void many_replies_after_the_handshake_are_all_reported() {
    secure();

    peer().say("211 so be it\r\n".repeat(5_000));

    for (int i = 0; i < 5_000; i++) {
      assertThat(nextReply()).containsExactly("211 so be it");
    }
  }

  @Test
  default void a_certificate_that_is_not_trusted_is_not_spoken_to() {
    connect();
    peer().speakTls();

    link().secureControl(STRICT);

    Event event = next();
    assertThat(event)
        .isInstanceOfSatisfying(
            Event.ControlNotSecured.class,
            failed -> assertThat(failed.fault()).isInstanceOf(TlsFault.Untrusted.class));
    assertThat(next()).isEqualTo(event);
  }

  @Test
  default void a_server_that_speaks_no_tls_is_not_spoken_to() {
    connect();

    link().secureControl(ANYBODY);
    peer().say("500 what?\r\n");

    Event event = next();
    assertThat(event)
        .isInstanceOfSatisfying(
            Event.ControlNotSecured.class,
            failed -> assertThat(failed.fault()).isInstanceOf(TlsFault.NoAgreement.class));
    assertThat(next()).isEqualTo(event);
  }

  @Test
  default void a_reply_after_the_one_that_agrees_ends_the_link() {
    connect();
    peer().say("234 go ahead\r\n230 you are in\r\n");
    nextReply();

    link().secureControl(ANYBODY);

    isNotSecured(new TlsFault.ClearTextInjected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"230 you a", "230-you are\r\n", "\r\n", "\n"})
  default void less_than_a_reply_after_the_one_that_agrees_ends_the_link_too(String injected) {
    connect();
    peer().say("234 go ahead\r\n" + injected);
    nextReply();

    link().secureControl(ANYBODY);

    isNotSecured(new TlsFault.ClearTextInjected());
  }

  @Test
  default void with_a_link_that_could_not_be_secured_nothing_can_be_done() {
    connect();
    peer().say("234 go ahead\r\n230 you are in\r\n");
    nextReply();
    link().secureControl(ANYBODY);

    link().send(new FtpCommand.Pwd());
    link().secureControl(ANYBODY);
    link().listenForData();

    isNotSecured(new TlsFault.ClearTextInjected());
  }

  // --- Data connections ---

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3 * 1024 * 1024})
  default void a_protected_download_ends_with_all_its_bytes(int size) {
    BytesReceived sink = new BytesReceived();
    openProtectedData();
    peer().sendData(LinkUnderTest.bytes(size));
    peer().endData();

    link().receive(sink, NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(size)));
    assertThat(sink.bytes()).isEqualTo(LinkUnderTest.bytes(size));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3 * 1024 * 1024})
  default void a_protected_upload_arrives_whole_and_ends_regularly(int size) {
    openProtectedData();
    CompletableFuture<TakenData> taken = peer().takeData();

    link().transmit(new BytesToSend(LinkUnderTest.bytes(size)), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(size)));
    assertThat(taken.join()).isEqualTo(new TakenData(LinkUnderTest.bytes(size), true));
  }

  @Test
  default void protected_transfers_may_follow_one_another_in_both_directions() {
    openProtectedData();
    for (int i = 0; i < 10; i++) {
      CompletableFuture<TakenData> taken = peer().takeData();
      link().transmit(new BytesToSend(LinkUnderTest.bytes(i)), NOBODY);
      assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(i)));
      assertThat(taken.join()).isEqualTo(new TakenData(LinkUnderTest.bytes(i), true));

      link().listenForData();
      peer().connectData(nextListening());
      assertThat(next()).isEqualTo(new Event.DataOpened());
      peer().sendData(LinkUnderTest.bytes(100 + i));
      peer().endData();
      link().receive(new BytesReceived(), NOBODY);
      assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(100 + i)));

      assertThat(link().resumption()).isEqualTo(Resumption.POSSIBLE);
      link().connectData(new DataAddress.OfPeer(peer().listenForData()));
      assertThat(next()).isEqualTo(new Event.DataOpened());
    }
  }

  @Test
  default void a_discarded_protected_upload_has_no_regular_end() {
    openProtectedData();
    CompletableFuture<TakenData> taken = peer().takeData();
    link().transmit(new EndlessBytes(), _ -> link().interrupt());
    next();

    link().discardData();

    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void data_may_go_in_the_clear_again() {
    openProtectedData();
    link().protectData(ProtectionLevel.CLEAR);
    peer().bareData();

    link().connectData(new DataAddress.OfPeer(peer().listenForData()));
    peer().sendData(LinkUnderTest.bytes(10));
    peer().endData();
    link().receive(new BytesReceived(), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(10)));
  }
}
