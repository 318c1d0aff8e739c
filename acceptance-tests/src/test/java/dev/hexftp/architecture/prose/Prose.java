package dev.hexftp.architecture.prose;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The English of one file, as running text: code is left out, and lines are joined.
///
/// @param text with single blanks
record Prose(String text) {
  private static final Pattern PART =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"" // a text block
              + "|\"(?:\\\\.|[^\"\\\\\n])*\"" // a string
              + "|'(?:\\\\.|[^'\\\\\n])+'" // a character, which may be a quotation mark
              + "|//[^\n]*"
              + "|/\\*(?s:.*?)\\*/"
              + "|\\bvoid (?<test>\\w+_\\w+)\\(");
  private static final Pattern JOINED_STRINGS = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern SLASHES = Pattern.compile("^/{2,3} ?");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern FENCED =
      Pattern.compile("^ *```.*?^ *```", Pattern.DOTALL | Pattern.MULTILINE);

  /// Comments, string literals and the names of tests in a source file.
  static Prose ofSource(String source) {
    Matcher parts = PART.matcher(JOINED_STRINGS.matcher(source).replaceAll(""));
    return of(parts.results().map(Prose::prose).collect(Collectors.joining("\n")));
  }

  /// The running text of a document, without the code that it shows.
  static Prose ofDocument(String document) {
    return of(FENCED.matcher(document).replaceAll(""));
  }

  private static Prose of(String lines) {
    return new Prose(CODE.matcher(lines).replaceAll("`…`").replaceAll("\\s+", " "));
  }

  private static String prose(MatchResult part) {
    String name = part.group("test");
    return name == null ? SLASHES.matcher(part.group()).replaceFirst("") : name.replace('_', ' ');
  }
}
