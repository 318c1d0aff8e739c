package dev.hexftp.acceptance.conformance;

import java.util.Arrays;
import java.util.List;

/// The notation of session files for invisible text, or text that would be lost in an editor: a
/// control character as its picture (`␍`, `␇`), a blank at the end of a line as `␠`, and `␄` where
/// a text ends without a line end.
final class Notation {
  private static final int PICTURES = '\u2400';
  private static final char BLANK = '\u2420';
  private static final String NO_LINE_END = "\u2404";

  private Notation() {}

  /// The lines of `text` as a session file has them.
  static List<String> write(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text + NO_LINE_END;
    return Arrays.stream(whole.split("\n", -1)).map(Notation::writeLine).toList();
  }

  private static String writeLine(String line) {
    String visible = line.stripTrailing();
    String blanks = line.substring(visible.length());
    StringBuilder written = new StringBuilder();
    (visible + blanks.replace(' ', BLANK))
        .chars()
        .map(Notation::picture)
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  private static int picture(int character) {
    return character < ' ' ? PICTURES + character : character;
  }

  /// The text of `lines`, each ended by a line feed.
  static String read(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    String end = NO_LINE_END + "\n";
    if (text.toString().endsWith(end)) {
      text.setLength(text.length() - end.length());
    }
    StringBuilder characters = new StringBuilder();
    text.toString().chars().map(Notation::character).forEach(characters::appendCodePoint);
    return characters.toString();
  }

  private static int character(int written) {
    boolean isPicture = written >= PICTURES && written <= BLANK;
    return isPicture ? written - PICTURES : written;
  }
}
