package dev.hexftp.domain.text;

import java.util.Locale;

/// Makes text from a server safe to print: characters that would steer a terminal or deceive an eye
/// are shown as escapes instead.
///
/// A greeting or a file name may hold an escape sequence that rewrites the screen, sets the
/// clipboard or hides text by changing its direction. Everything that comes from a server passes
/// through here before it meets a terminal; nothing else may print it. Bytes that go to a *file*
/// are not touched.
public final class VisibleText {
  private VisibleText() {}

  /// `text` with control, format, direction and line-separator characters as `\x1B` or `\u202E`,
  /// and bytes that are not UTF-8 as `\xFF`. Tabs stay.
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\t' || !isTreacherous(c)) {
      shown.appendCodePoint(c);
    } else if (c <= 0xFF) {
      shown.append(String.format(Locale.ROOT, "\\x%02X", c));
    } else if (c >= 0xDC80 && c <= 0xDCFF) {
      shown.append(String.format(Locale.ROOT, "\\x%02X", c - 0xDC00));
    } else {
      shown.append(String.format(Locale.ROOT, "\\u%04X", c));
    }
  }

  private static boolean isTreacherous(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
