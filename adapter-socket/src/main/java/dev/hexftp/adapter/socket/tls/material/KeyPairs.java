package dev.hexftp.adapter.socket.tls.material;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/// Knows which public key belongs to which private one.
final class KeyPairs {
  private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);

  private KeyPairs() {}

  /// Whether `open` confirms a signature by `secret`.
  static boolean match(PublicKey open, PrivateKey secret) {
    try {
      Signature signature = Signature.getInstance(algorithm(secret));
      signature.initSign(secret);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      // A key of another kind.
      return false;
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
