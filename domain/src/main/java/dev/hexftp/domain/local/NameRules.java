package dev.hexftp.domain.local;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Which names a system keeps for a file as they are.
public enum NameRules {
  /// A name may hold every character but the separator and NUL, which no [LocalName] holds.
  UNIX,
  /// A colon begins a stream or ends a drive, some words are devices with any extension, and a dot
  /// or a space at the end is dropped.
  WINDOWS;

  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3",
          "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1",
          "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");

  /// The characters that no file of Windows can have in its name. Its file system refuses all but
  /// the colon by itself.
  private static final String REFUSED_BY_WINDOWS = ":<>\"|?*";

  private static final char ESCAPE = '%';

  /// Whether a file of that name is a plain file and no other than one of that name.
  public boolean keep(LocalName name) {
    String text = name.text();
    return switch (this) {
      case UNIX -> true;
      case WINDOWS ->
          !text.endsWith(".")
              && !text.endsWith(" ")
              && text.chars().noneMatch(c -> Character.isISOControl(c) || c == ':')
              && !isDevice(text);
    };
  }

  private static boolean isDevice(String text) {
    int dot = text.indexOf('.');
    String stem = dot < 0 ? text : text.substring(0, dot);
    return DEVICES.contains(stem.strip().toUpperCase(Locale.ROOT));
  }

  /// A name that this system keeps, from which `name` can be restored: `%` and two hexadecimal
  /// digits stand for each byte (in UTF-8, or as the server has sent it) that cannot stay. So that
  /// two names never become one, a `%` before two such digits is escaped too. It is `name` if that
  /// is valid here.
  public LocalName escaped(LocalName name) {
    String text = name.text();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int letter = text.codePointAt(i);
      if (isEscaped(text, i, letter)) {
        escape(letter, escaped);
      } else {
        escaped.appendCodePoint(letter);
      }
    }
    return new LocalName(escaped.toString());
  }

  private boolean isEscaped(String text, int i, int letter) {
    boolean isAmbiguous =
        letter == ESCAPE
            && i + 2 < text.length()
            && Character.digit(text.charAt(i + 1), 16) >= 0
            && Character.digit(text.charAt(i + 2), 16) >= 0;
    boolean isNoText = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return isAmbiguous || isNoText || isForbidden(text, i, letter);
  }

  private boolean isForbidden(String text, int i, int letter) {
    boolean isLast = i + Character.charCount(letter) == text.length();
    return switch (this) {
      case UNIX -> false;
      case WINDOWS ->
          Character.isISOControl(letter)
              || REFUSED_BY_WINDOWS.indexOf(letter) >= 0
              || (isLast && (letter == '.' || letter == ' '))
              || (i == 0 && isDevice(text));
    };
  }

  private static void escape(int letter, StringBuilder escaped) {
    boolean isRawByte = letter >= 0xDC80 && letter <= 0xDCFF;
    byte[] bytes =
        isRawByte
            ? new byte[] {(byte) letter}
            : Character.toString(letter).getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) {
      escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }
}
