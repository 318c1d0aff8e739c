package dev.hexftp.adapter.file.memory;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a part of a line in a file: characters that would end the line or the part, or could
/// steer a terminal when the file is displayed, are written as `%` and four hexadecimal digits.
final class RecordText {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-F]{4})?");

  private RecordText() {}

  /// `text` as one word.
  static String word(String text) {
    return escaped(text, true);
  }

  /// `text` as the rest of a line.
  static String rest(String text) {
    return escaped(text, false);
  }

  /// The text that was written; none if it cannot have been written so.
  static Option<String> read(String written) {
    Matcher escapes = ESCAPE.matcher(written);
    StringBuilder text = new StringBuilder();
    while (escapes.find()) {
      String digits = escapes.group(1);
      if (digits == null) {
        return Option.none();
      }
      String c = Character.toString((char) Integer.parseInt(digits, 16));
      escapes.appendReplacement(text, Matcher.quoteReplacement(c));
    }
    return Option.of(escapes.appendTail(text).toString());
  }

  private static String escaped(String text, boolean asWord) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSafe(c) && !(asWord && (c == ' ' || c == '#'))) {
        written.append(c);
      } else {
        written.append(String.format(Locale.ROOT, "%%%04X", (int) c));
      }
    }
    return written.toString();
  }

  private static boolean isSafe(char c) {
    return c != '%'
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }
}
