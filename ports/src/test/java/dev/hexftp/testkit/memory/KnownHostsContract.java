package dev.hexftp.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.Fingerprint;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.ports.out.memory.KnownHosts;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The contract of [KnownHosts]. Each test begins with none.
public interface KnownHostsContract {
  /// The known hosts under test.
  KnownHosts knownHosts();

  @Test
  default void a_host_that_was_never_met_is_not_known() {
    assertThat(found("h", Port.FTP)).isEmpty();
  }

  @Test
  default void a_host_is_known_by_its_remembered_certificate() {
    remember("h", Port.FTP, certificate('1'));

    assertThat(found("h", Port.FTP)).containsExactly(certificate('1'));
  }

  @Test
  default void a_host_is_known_by_one_certificate_at_a_time() {
    remember("h", Port.FTP, certificate('1'));
    remember("other", Port.FTP, certificate('3'));
    remember("h", Port.FTP, certificate('2'));

    assertThat(found("h", Port.FTP)).containsExactly(certificate('2'));
    assertThat(found("other", Port.FTP)).containsExactly(certificate('3'));
  }

  @Test
  default void each_port_of_a_host_is_known_apart() {
    remember("h", Port.FTP, certificate('1'));

    assertThat(found("h", Port.FTPS)).isEmpty();
    assertThat(found("h", new Port(2))).isEmpty();
  }

  @Test
  default void the_case_of_a_host_name_does_not_matter() {
    remember("FTP.Example", Port.FTP, certificate('1'));

    assertThat(found("ftp.eXAMPLE", Port.FTP)).containsExactly(certificate('1'));
  }

  @Test
  default void every_subject_of_a_certificate_comes_back() {
    for (String subject :
        new String[] {"", " CN=a ", "CN=\u00E4 %0041\nh 21 x\u001B[2J\uD83D\uDE00"}) {
      KnownCertificate odd =
          new KnownCertificate(
              certificate('1').key(), certificate('1').fingerprint(), subject, Instant.EPOCH);

      remember("h", Port.FTP, odd);

      assertThat(found("h", Port.FTP)).containsExactly(odd);
    }
  }

  /// A certificate; each `letter`, a hexadecimal digit, gives another.
  static KnownCertificate certificate(char letter) {
    String pair = "" + letter + letter;
    return new KnownCertificate(
        new KeyPin(String.valueOf(letter).repeat(43) + "="),
        new Fingerprint(pair + (":" + pair).repeat(31)),
        "CN=ftp.example, O=An Example",
        Instant.parse("2027-01-01T00:00:00Z"));
  }

  private void remember(String host, Port port, KnownCertificate certificate) {
    assertThat(knownHosts().remember(new HostName(host), port, certificate))
        .containsExactly(certificate);
  }

  private Option<KnownCertificate> found(String host, Port port) {
    return knownHosts()
        .find(new HostName(host), port)
        .getOrElseThrow(failure -> new AssertionError(failure));
  }
}
