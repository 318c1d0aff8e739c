package dev.hexftp.domain.text;

import io.vavr.control.Option;

/// Numbers as protocols write them: digits of ASCII and nothing else. Java itself also takes a
/// sign, or digits of other scripts, for parts of a number.
public final class Digits {
  private static final int TEN = 10;

  /// As many as a `long` holds for certain.
  public static final int MOST = 18;

  private Digits() {}

  /// The number that `text` writes in at most `most` digits, or none if it is anything else.
  ///
  /// @throws IllegalArgumentException if a `long` may not hold so many
  public static Option<Long> value(String text, int most) {
    if (most > MOST) {
      throw new IllegalArgumentException("too many digits for a number: " + most);
    }
    if (text.isEmpty() || text.length() > most) {
      return Option.none();
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Option.none();
      }
      value = value * TEN + (c - '0');
    }
    return Option.of(value);
  }
}
