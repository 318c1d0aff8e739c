package dev.hexftp.domain.tls;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/// The SHA-256 digest of a certificate in its encoded form, written as tools write it: `3A:F0:…`,
/// 32 pairs of hexadecimal digits.
public record Fingerprint(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");

  /// @throws IllegalArgumentException if `text` is not of that form; text from outside goes through
  ///   [#parse]
  public Fingerprint {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a SHA-256 fingerprint: " + text);
    }
  }

  /// The fingerprint that `text` writes, in letters of either case, or none.
  public static Option<Fingerprint> parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Option.when(FORM.matcher(upper).matches(), () -> new Fingerprint(upper));
  }

  @Override
  public String toString() {
    return text;
  }
}
