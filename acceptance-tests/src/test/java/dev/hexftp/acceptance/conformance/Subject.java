package dev.hexftp.acceptance.conformance;

import java.util.Arrays;
import java.util.Locale;

/// The subject of a row of the page, such as `cmd:mget` or `flag:-s:`.
record Subject(Kind kind, String name) implements Comparable<Subject> {
  /// The kinds of subjects. All but the rules are listed one by one in `subjects.txt`.
  enum Kind {
    /// A command.
    CMD,
    /// A flag of the command line.
    FLAG,
    /// Something that is always printed in the same words.
    TEXT,
    /// A habit of old scripts: the section and the number of the row in its table.
    IDIOM,
    /// An open question about ftp.exe: the section and its number.
    QUESTION,
    /// A rule that belongs to no command.
    RULE
  }

  /// The subject that `text` names.
  ///
  /// @throws IllegalArgumentException if it has no kind, or an unknown one
  static Subject of(String text) {
    String[] parts = text.split(":", 2);
    boolean known =
        Arrays.stream(Kind.values()).anyMatch(kind -> word(kind).equals(parts[0]))
            && parts.length == 2
            && !parts[1].isBlank();
    if (!known) {
      throw new IllegalArgumentException("not a subject: " + text);
    }
    return new Subject(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
  }

  @Override
  public int compareTo(Subject other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? name.compareTo(other.name) : byKind;
  }

  @Override
  public String toString() {
    return word(kind) + ":" + name;
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
