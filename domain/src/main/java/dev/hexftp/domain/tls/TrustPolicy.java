package dev.hexftp.domain.tls;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;

/// Decides whether a certificate is good enough.
///
/// A pin is the strictest answer to the question which server may be there: with pins only a key
/// that is pinned is accepted, regardless of all else in the certificate. Otherwise a flawless
/// certificate is accepted in every case, also where another one was known: authorities vouch for
/// both, and they are renewed all the time.
///
/// @param trust the basis without pins
/// @param pins the keys that are accepted; none leaves it to `trust`
/// @param known the certificate that the host showed before, if any
public record TrustPolicy(Trust trust, Set<KeyPin> pins, Option<KnownCertificate> known) {
  public TrustPolicy {
    pins = Set.copyOf(pins);
  }

  /// Accepts only certificates for which the authorities vouch.
  public static final TrustPolicy AUTHORITIES = new TrustPolicy(Trust.CA, Set.of(), Option.none());

  /// Why `certificate` is accepted, or why not.
  public Either<CertificateRefusal, Acceptance> judge(ServerCertificate certificate) {
    if (!pins.isEmpty()) {
      return pins.contains(certificate.key())
          ? Either.right(Acceptance.PINNED)
          : Either.left(new CertificateRefusal.NotPinned(certificate));
    }
    if (certificate.isFlawless()) {
      return Either.right(Acceptance.BY_AUTHORITY);
    }
    return switch (trust) {
      case CA -> Either.left(new CertificateRefusal.Faulty(certificate));
      case TOFU -> known.fold(() -> Either.right(Acceptance.FIRST_USE), k -> again(certificate, k));
      case ANY -> Either.right(Acceptance.UNCHECKED);
    };
  }

  private static Either<CertificateRefusal, Acceptance> again(
      ServerCertificate certificate, KnownCertificate known) {
    return known.key().equals(certificate.key())
        ? Either.right(Acceptance.KNOWN)
        : Either.left(new CertificateRefusal.Changed(certificate, known));
  }

  /// Why a certificate was accepted.
  public enum Acceptance {
    /// An authority vouches for it.
    BY_AUTHORITY,
    /// Its key is pinned.
    PINNED,
    /// The host has shown its key before.
    KNOWN,
    /// The host has never been met, and is believed this once.
    FIRST_USE,
    /// The user does not want it to be looked at.
    UNCHECKED
  }
}
