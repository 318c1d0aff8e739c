package dev.hexftp.adapter.socket.tls.material;

import dev.hexftp.domain.tls.MaterialFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// The user's own certificates and keys for TLS.
///
/// @param authorities that may sign a server's certificate; none leaves it to the system's own list
/// @param client the user's own certificate, if a server asks for one
public record TlsMaterial(Option<List<X509Certificate>> authorities, Option<Client> client) {
  /// The default of a user without any.
  public static final TlsMaterial NOTHING = new TlsMaterial(Option.none(), Option.none());

  public TlsMaterial {
    authorities = authorities.map(List::copyOf);
  }

  /// A certificate of the user.
  ///
  /// @param chain the certificate, and those that lead to an authority
  /// @param key the private key to the first of them
  public record Client(List<X509Certificate> chain, PrivateKey key) {
    public Client {
      chain = List.copyOf(chain);
    }

    /// Without the key, which is a secret.
    @Override
    public String toString() {
      return "Client[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
  }

  /// Reads the text of files in PEM (RFC 7468).
  ///
  /// @param authorities one or more certificates
  /// @param certificate the user's own, first, and those that lead to an authority; the key may
  ///   stand there too
  /// @param key the private key, if it is not among the certificates
  public static Either<MaterialFault, TlsMaterial> read(
      Option<String> authorities, Option<String> certificate, Option<String> key) {
    return authorities(authorities)
        .flatMap(trusted -> client(certificate, key).map(own -> new TlsMaterial(trusted, own)));
  }

  /// The authorities in a list that others keep, as text in PEM; damaged ones are left out.
  public static List<X509Certificate> intactAuthorities(String list) {
    return PemCertificates.intact(list);
  }

  private static Either<MaterialFault, Option<List<X509Certificate>>> authorities(
      Option<String> text) {
    return text.fold(
        () -> Either.right(Option.none()),
        pem ->
            PemCertificates.read(pem)
                .mapLeft(PemCertificates.Fault::ofAuthorities)
                .map(Option::of));
  }

  private static Either<MaterialFault, Option<Client>> client(
      Option<String> certificate, Option<String> key) {
    return certificate.fold(
        () ->
            key.isDefined()
                ? Either.left(MaterialFault.NO_CERTIFICATE)
                : Either.right(Option.none()),
        pem -> client(pem, key.getOrElse(pem)).map(Option::of));
  }

  private static Either<MaterialFault, Client> client(String certificate, String key) {
    return PemCertificates.read(certificate)
        .mapLeft(PemCertificates.Fault::ofClient)
        .flatMap(chain -> PemKey.read(key).flatMap(own -> client(chain, own)));
  }

  private static Either<MaterialFault, Client> client(List<X509Certificate> chain, PrivateKey key) {
    return KeyPairs.match(chain.getFirst().getPublicKey(), key)
        ? Either.right(new Client(chain, key))
        : Either.left(MaterialFault.KEY_DOES_NOT_MATCH);
  }
}
