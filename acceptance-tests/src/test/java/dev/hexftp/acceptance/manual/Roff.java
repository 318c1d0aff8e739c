package dev.hexftp.acceptance.manual;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// Text for a manual page.
final class Roff {
  private static final int WIDTH = 110;

  private Roff() {}

  /// Bold.
  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  /// Emphasized.
  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /// As it stands.
  static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  /// Sentences, with text in backticks bold, in lines that end with a line end.
  static String paragraph(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : marked(text).strip().split("\\s+", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(Roff::safe).collect(joining());
  }

  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      marked.append(i % 2 == 0 ? escaped(parts[i]) : bold(parts[i]));
    }
    return marked.toString();
  }

  /// A line that begins with a dot or a quote would be a request.
  private static String safe(String line) {
    return (line.startsWith(".") || line.startsWith("'") ? "\\&" : "") + line + "\n";
  }
}
