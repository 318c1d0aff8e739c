package dev.hexftp.adapter.socket.tls.material;

import dev.hexftp.domain.tls.MaterialFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/// Reads a private key from a PEM text: PKCS #8 (RFC 5958), and the two older forms that OpenSSL
/// writes, PKCS #1 for RSA (RFC 8017 appendix A.1.2) and SEC 1 for elliptic curves (RFC 5915).
final class PemKey {
  /// PKCS #8 names the algorithm in a separate code; trying is easier than reading it.
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

  private PemKey() {}

  /// The first key in `pem`.
  static Either<MaterialFault, PrivateKey> read(String pem) {
    return Option.ofOptional(
            PemBlock.in(pem).stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .findFirst())
        .toEither(MaterialFault.NO_KEY)
        .flatMap(PemKey::read);
  }

  private static Either<MaterialFault, PrivateKey> read(PemBlock block) {
    return block.isEncrypted()
        ? Either.left(MaterialFault.ENCRYPTED_KEY)
        : block
            .bytes()
            .flatMap(bytes -> asPkcs8(block.label(), bytes))
            .flatMap(PemKey::decode)
            .toEither(MaterialFault.DAMAGED_KEY);
  }

  private static Option<byte[]> asPkcs8(String label, byte[] bytes) {
    return switch (label) {
      case "PRIVATE KEY" -> Option.of(bytes);
      case "RSA PRIVATE KEY" -> Option.of(OlderKeys.pkcs1InPkcs8(bytes));
      case "EC PRIVATE KEY" -> OlderKeys.sec1InPkcs8(bytes);
      default -> Option.none();
    };
  }

  private static Option<PrivateKey> decode(byte[] pkcs8) {
    for (String algorithm : ALGORITHMS) {
      try {
        return Option.of(
            KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
      } catch (GeneralSecurityException _) {
        // The next one.
      }
    }
    return Option.none();
  }
}
