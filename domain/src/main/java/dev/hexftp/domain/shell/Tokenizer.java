package dev.hexftp.domain.shell;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into words as ftp.exe does.
///
/// Spaces and tabs separate. Double quotes group and vanish; they may begin inside a word, and one
/// that is never closed runs to the end of the line. A backslash and a single quote are ordinary
/// characters, for Windows paths and z/OS data sets. Empty quotes alone give no word.
public final class Tokenizer {
  private Tokenizer() {}

  /// The words of `line`, in order.
  public static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        finish(word, words);
      } else {
        word.append(c);
      }
    }
    finish(word, words);
    return List.copyOf(words);
  }

  /// Whether `line` has empty quotes that stand alone, which give no word.
  public static boolean hasEmptyWord(String line) {
    boolean quoted = false;
    boolean quotes = false;
    boolean empty = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        quotes = true;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        if (quotes && empty) {
          return true;
        }
        quotes = false;
        empty = true;
      } else {
        empty = false;
      }
    }
    return quotes && empty;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
