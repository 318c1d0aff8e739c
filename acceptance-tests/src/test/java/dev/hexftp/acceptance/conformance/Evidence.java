package dev.hexftp.acceptance.conformance;

import java.util.Locale;

/// How it is known that ftp.exe does something.
enum Evidence {
  /// From Microsoft's documentation or the program's own usage text.
  DOC,
  /// From a public transcript or log of a real run.
  SEEN,
  /// From the BSD client, its ancestor: a strong hint.
  CLONE,
  /// From several independent programs that imitate it.
  MIMIC,
  /// By inference, or by decision where nothing is known.
  GUESS;

  static Evidence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
