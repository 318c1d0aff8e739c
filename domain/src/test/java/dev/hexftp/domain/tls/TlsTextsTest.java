package dev.hexftp.domain.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TlsTextsTest {
  private static final String DIGEST = "a+/9".repeat(10) + "abc=";

  @Test
  void a_pin_is_written_as_curl_writes_it() {
    assertThat(KeyPin.parse("sha256//" + DIGEST)).isEqualTo(Option.of(new KeyPin(DIGEST)));
    assertThat(new KeyPin(DIGEST)).hasToString("sha256//" + DIGEST);
  }

  @Test
  void a_malformed_pin_is_refused() {
    for (String text : new String[] {"", DIGEST, "sha1//" + DIGEST, "sha256//abc=", "sha256//"}) {
      assertThat(KeyPin.parse(text)).as(text).isEqualTo(Option.none());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new KeyPin("x"));
  }

  @Test
  void a_fingerprint_is_32_pairs_of_digits_in_either_case() {
    String lower = "af" + ":af".repeat(31);

    assertThat(Fingerprint.parse(lower))
        .isEqualTo(Option.of(new Fingerprint(lower.toUpperCase(Locale.ROOT))));
    assertThat(Fingerprint.parse(lower + ":af")).isEqualTo(Option.none());
    assertThat(Fingerprint.parse("zz" + ":af".repeat(31))).isEqualTo(Option.none());
  }

  @Test
  void versions_are_named_by_their_numbers() {
    assertThat(TlsVersion.of("1.3")).isEqualTo(Option.of(TlsVersion.TLS_1_3));
    assertThat(TlsVersion.of("1.1")).isEqualTo(Option.none());
    assertThat(TlsVersion.TLS_1_2).hasToString("TLS 1.2");
  }
}
