package dev.hexftp.acceptance.tls;

import java.nio.file.Path;
import java.util.Optional;

/// The identity that a server, or once a client, claims: a key and a certificate for it. It is made
/// when a test first asks for it, and is the same for all tests of one run.
///
/// All keys are on P-256, the only curve that vsftpd knows, except that of [#RSA].
public enum Identity {
  /// A server that deserves trust under each of its names: `localhost`, `ftp.test`, 127.0.0.1 and
  /// ::1.
  GOOD(Optional.of(CertificateAuthority.TRUSTED), Names.OF_THE_SERVER, Validity.NOW),
  /// The same names and another key: the server that has renewed its key, or an attacker that has
  /// got hold of the data connection.
  SECOND_GOOD(Optional.of(CertificateAuthority.TRUSTED), Names.OF_THE_SERVER, Validity.NOW),
  /// As good, with an RSA key of 2048 bits.
  RSA(Optional.of(CertificateAuthority.TRUSTED), Names.OF_THE_SERVER, Validity.NOW),
  /// Another server of the trusted authority.
  WRONG_NAME(Optional.of(CertificateAuthority.TRUSTED), "DNS:other.example", Validity.NOW),
  /// Good until yesterday.
  EXPIRED(Optional.of(CertificateAuthority.TRUSTED), Names.OF_THE_SERVER, Validity.PAST),
  /// Good from tomorrow on.
  NOT_YET_VALID(Optional.of(CertificateAuthority.TRUSTED), Names.OF_THE_SERVER, Validity.FUTURE),
  /// No authority vouches for it.
  SELF_SIGNED(Optional.empty(), Names.OF_THE_SERVER, Validity.NOW),
  /// Signed by [CertificateAuthority#STRANGER].
  SIGNED_BY_A_STRANGER(
      Optional.of(CertificateAuthority.STRANGER), Names.OF_THE_SERVER, Validity.NOW),
  /// A client, for servers that want to know one.
  CLIENT(Optional.of(CertificateAuthority.TRUSTED), "DNS:client.test", Validity.NOW);

  /// The password of [#keyStore].
  public static final String STORE_PASSWORD = "password";

  private final Optional<CertificateAuthority> issuer;
  private final String names;
  private final Validity validity;

  Identity(Optional<CertificateAuthority> issuer, String names, Validity validity) {
    this.issuer = issuer;
    this.names = names;
    this.validity = validity;
  }

  /// The certificate, in PEM.
  public Path certificate() {
    return files().certificate();
  }

  /// The key, in PEM and PKCS#8, readable for its owner only.
  public Path key() {
    return files().key();
  }

  /// The key and the certificate in one file, readable for its owner only.
  public Path keyAndCertificate() {
    return files().both();
  }

  /// The same in PKCS#12, with the password [#STORE_PASSWORD].
  public Path keyStore() {
    return files().keyStore();
  }

  /// The pin of the public key, `sha256//` and the digest of its SubjectPublicKeyInfo in Base64, as
  /// curl writes it. OpenSSL has derived it from the key, so that the certificate, in which a
  /// client finds it, has no part in it.
  public String pin() {
    return files().pin();
  }

  Optional<CertificateAuthority> issuer() {
    return issuer;
  }

  String names() {
    return names;
  }

  Validity validity() {
    return validity;
  }

  boolean hasRsaKey() {
    return this == RSA;
  }

  private Credentials files() {
    return Workshop.shared().credentials(this);
  }

  /// As OpenSSL writes them. Constants of an enum cannot use one that stands below them.
  private static final class Names {
    static final String OF_THE_SERVER = "DNS:localhost,DNS:ftp.test,IP:127.0.0.1,IP:::1";
  }
}
