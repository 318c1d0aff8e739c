package dev.hexftp.acceptance.conformance;

import java.util.List;

/// A subject that the page has to have, from `subjects.txt`.
///
/// @param title in words; empty where its name says all
record RequiredSubject(Subject subject, String title) {
  private static final String FILE = "subjects.txt";

  /// All of them, as the file has them: `SUBJECT` or `SUBJECT | TITLE`.
  static List<RequiredSubject> all() {
    return Resources.lines(FILE).stream().map(RequiredSubject::of).toList();
  }

  private static RequiredSubject of(String line) {
    String[] fields = line.split(" \\| ", 2);
    return new RequiredSubject(Subject.of(fields[0].strip()), fields.length == 1 ? "" : fields[1]);
  }
}
