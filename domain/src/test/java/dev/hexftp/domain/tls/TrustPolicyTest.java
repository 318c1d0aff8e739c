package dev.hexftp.domain.tls;

import static dev.hexftp.domain.fixture.Certificates.GOOD;
import static dev.hexftp.domain.fixture.Certificates.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustPolicyTest {
  private static final ServerCertificate FAULTY = certificate('2', CertificateFault.SELF_SIGNED);
  private static final Option<KnownCertificate> UNKNOWN = Option.none();

  @Test
  void by_default_the_authorities_decide() {
    check(policy(Trust.CA, UNKNOWN), GOOD, Acceptance.BY_AUTHORITY);
    for (CertificateFault fault : CertificateFault.values()) {
      ServerCertificate shown = certificate('2', fault);
      check(policy(Trust.CA, UNKNOWN), shown, new CertificateRefusal.Faulty(shown));
      check(
          policy(Trust.CA, Option.of(shown.asKnown())),
          shown,
          new CertificateRefusal.Faulty(shown));
    }
  }

  @Test
  void with_trust_on_first_use_the_second_visit_must_be_like_the_first() {
    check(policy(Trust.TOFU, UNKNOWN), FAULTY, Acceptance.FIRST_USE);
    check(policy(Trust.TOFU, Option.of(FAULTY.asKnown())), FAULTY, Acceptance.KNOWN);
    ServerCertificate other = certificate('3', CertificateFault.SELF_SIGNED);
    check(
        policy(Trust.TOFU, Option.of(FAULTY.asKnown())),
        other,
        new CertificateRefusal.Changed(other, FAULTY.asKnown()));
  }

  @Test
  void a_renewed_certificate_for_the_same_key_is_known() {
    ServerCertificate renewed =
        new ServerCertificate(
            FAULTY.subject(),
            FAULTY.issuer(),
            FAULTY.names(),
            FAULTY.notBefore(),
            FAULTY.notAfter().plusSeconds(1),
            certificate('9').fingerprint(),
            FAULTY.key(),
            FAULTY.faults());

    check(policy(Trust.TOFU, Option.of(FAULTY.asKnown())), renewed, Acceptance.KNOWN);
  }

  @Test
  void a_certificate_with_an_authority_may_change() {
    check(policy(Trust.TOFU, Option.of(FAULTY.asKnown())), GOOD, Acceptance.BY_AUTHORITY);
  }

  @Test
  void a_pin_decides_alone() {
    for (Trust trust : Trust.values()) {
      TrustPolicy pinned = new TrustPolicy(trust, Set.of(FAULTY.key()), UNKNOWN);
      check(pinned, FAULTY, Acceptance.PINNED);
      check(pinned, GOOD, new CertificateRefusal.NotPinned(GOOD));
    }
  }

  @Test
  void without_checks_every_certificate_is_accepted() {
    check(policy(Trust.ANY, UNKNOWN), FAULTY, Acceptance.UNCHECKED);
    check(policy(Trust.ANY, UNKNOWN), GOOD, Acceptance.BY_AUTHORITY);
  }

  private static TrustPolicy policy(Trust trust, Option<KnownCertificate> known) {
    return new TrustPolicy(trust, Set.of(), known);
  }

  private static void check(TrustPolicy policy, ServerCertificate shown, Object expected) {
    Either<CertificateRefusal, Acceptance> verdict = policy.judge(shown);
    Object outcome = verdict.fold(refusal -> refusal, acceptance -> acceptance);
    assertThat(outcome).isEqualTo(expected);
  }
}
