package dev.hexftp.adapter.socket.tls.material;

import static dev.hexftp.adapter.socket.certificates.TestCertificates.pem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.tls.MaterialFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Certificates and keys as users have them in files.
final class TlsMaterialTest {
  @Test
  void nothing_is_nothing() {
    assertThat(read("", "", "")).isEqualTo(Either.right(TlsMaterial.NOTHING));
  }

  @Test
  void several_authorities_may_stand_in_one_text_with_words_between() {
    String text = "# ours\n" + pem("ca") + "\nand the old one:\r\n" + pem("rsa-certificate");

    assertThat(read(text, "", "").map(material -> material.authorities().map(java.util.List::size)))
        .isEqualTo(Either.right(Option.of(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, rsa, RSA",
    "rsa, rsa-pkcs1, RSA",
    "ec, ec, EC",
    "ec, ec-sec1, EC",
    "ed25519, ed25519, EdDSA",
  })
  void a_key_is_read_in_every_form_that_openssl_writes(
      String certificate, String key, String algorithm) {
    Either<MaterialFault, TlsMaterial> read = read("", pem(certificate + "-certificate"), pem(key));

    assertThat(read.map(m -> m.client().map(client -> client.key().getAlgorithm())))
        .isEqualTo(Either.right(Option.of(algorithm)));
  }

  @Test
  void the_key_may_stand_beside_the_certificate() {
    Either<MaterialFault, TlsMaterial> read = read("", pem("ec-sec1") + pem("ec-certificate"), "");

    assertThat(read.map(m -> m.client().isDefined())).isEqualTo(Either.right(true));
  }

  @ParameterizedTest
  @CsvSource({
    "encrypted, ec, ENCRYPTED_KEY",
    "encrypted-pkcs1, rsa, ENCRYPTED_KEY",
    "rsa, ec, KEY_DOES_NOT_MATCH",
    "ec, rsa, KEY_DOES_NOT_MATCH",
    "ed25519, ec, KEY_DOES_NOT_MATCH",
    "ca, ec, NO_KEY",
  })
  void unusable_keys_are_distinguished(String key, String certificate, MaterialFault fault) {
    assertThat(read("", pem(certificate + "-certificate"), pem(key))).isEqualTo(Either.left(fault));
  }

  @Test
  void damaged_and_missing_parts_are_distinguished() {
    String certificate = pem("ec-certificate");

    assertThat(read("nothing", "", "")).isEqualTo(Either.left(MaterialFault.NO_AUTHORITY));
    assertThat(read(damaged("ca"), "", "")).isEqualTo(Either.left(MaterialFault.DAMAGED_AUTHORITY));
    assertThat(read("", "nothing", pem("ec"))).isEqualTo(Either.left(MaterialFault.NO_CERTIFICATE));
    assertThat(read("", damaged("ec-certificate"), pem("ec")))
        .isEqualTo(Either.left(MaterialFault.DAMAGED_CERTIFICATE));
    assertThat(read("", "", pem("ec"))).isEqualTo(Either.left(MaterialFault.NO_CERTIFICATE));
    assertThat(read("", certificate, "")).isEqualTo(Either.left(MaterialFault.NO_KEY));
    for (String key : new String[] {"ec", "ec-sec1", "rsa", "rsa-pkcs1", "ed25519"}) {
      assertThat(read("", certificate, damaged(key)))
          .as(key)
          .isEqualTo(Either.left(MaterialFault.DAMAGED_KEY));
    }
  }

  /// The text `name` with bytes missing in the midst.
  private static String damaged(String name) {
    String text = pem(name);
    int body = text.indexOf('\n') + 1;
    return text.substring(0, body) + text.substring(body + 24);
  }

  @Test
  void a_key_does_not_print() {
    assertThat(read("", pem("rsa-certificate"), pem("rsa")).toString())
        .contains("CN=rsa")
        .doesNotContain("modulus");
  }

  private static Either<MaterialFault, TlsMaterial> read(
      String authorities, String certificate, String key) {
    return TlsMaterial.read(given(authorities), given(certificate), given(key));
  }

  private static Option<String> given(String text) {
    return Option.when(!text.isEmpty(), text);
  }
}
