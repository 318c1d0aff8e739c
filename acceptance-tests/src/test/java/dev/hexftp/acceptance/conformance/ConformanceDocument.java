package dev.hexftp.acceptance.conformance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `docs/conformance.md`: for each thing that ftp.exe does, whether the program does it, and the
/// test that shows it.
final class ConformanceDocument {
  private static final String DIRECTORY = "../acceptance-tests/src/test/resources/conformance/";
  private static final String TABLE =
      """
      | § | subject | ftp.exe | evidence | default | compat | shown by |
      |---|---|---|---|---|---|---|
      """;

  private final List<Row> rows;
  private final Map<Subject, String> titles;

  private ConformanceDocument(List<Row> rows, List<RequiredSubject> subjects) {
    this.rows = rows;
    this.titles =
        subjects.stream().collect(toMap(RequiredSubject::subject, RequiredSubject::title));
  }

  static String of(List<Row> rows, List<RequiredSubject> subjects, String command) {
    var document = new ConformanceDocument(rows, subjects);
    return head(command)
        + document.totals()
        + Arrays.stream(Chapter.values()).map(document::chapter).collect(joining());
  }

  private static String head(String command) {
    return """
    # ftp.exe to the letter

    <!-- Generated; do not edit. To write it again:
         %s -->

    The behaviour of the `ftp.exe` of Windows 10 and 11, and whether this program has it: by default, and under
    `--compat=ftp.exe`. A row that is not `met` says how the program differs.

    **Evidence** is the source of the knowledge about ftp.exe: *doc* by Microsoft's documentation or its own usage
    text, *seen* in a public transcript of a real run, *mimic* by programs that imitate it, *clone* by the
    BSD client that it descends from, *guess* by inference. **Shown by** is a session with its exact
    output, or a test.
    """
        .formatted(command);
  }

  private String totals() {
    long byDefault = count(row -> isMet(row.here()));
    long underCompat = count(row -> !isMet(row.here()) && isMet(row.underCompat()));
    long notMet = count(row -> !isMet(row.underCompat()));
    return """

    | rows | |
    |---|---|
    | met by default and under compat | %d |
    | met under compat only | %d |
    | not met | %d |
    """
        .formatted(byDefault, underCompat, notMet);
  }

  private interface Condition {
    boolean holds(Claim claim);
  }

  private long count(Condition condition) {
    return rows.stream().filter(row -> condition.holds(row.claim())).count();
  }

  private static boolean isMet(String verdict) {
    return verdict.equals(Claim.MET);
  }

  private String chapter(Chapter chapter) {
    List<Row> ours =
        rows.stream().filter(row -> row.claim().chapter() == chapter.number()).toList();
    return ours.isEmpty()
        ? ""
        : "\n## %d. %s\n\n%s%s"
            .formatted(
                chapter.number(),
                chapter.title(),
                TABLE,
                ours.stream().map(this::row).collect(joining()));
  }

  private String row(Row row) {
    Claim claim = row.claim();
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            claim.section(),
            claim.subjects().stream().map(this::name).collect(joining("<br>")),
            cell(claim.what()),
            claim.evidence().stream().map(Evidence::toString).collect(joining(", ")),
            cell(claim.here()),
            cell(claim.underCompat()),
            shownBy(row.proof()));
  }

  private String name(Subject subject) {
    String title = titles.getOrDefault(subject, "");
    return cell(
        switch (subject.kind()) {
          case CMD, FLAG, TEXT -> code(subject.name());
          case RULE -> subject.name();
          case IDIOM -> subject.name() + ": " + title;
          case QUESTION -> "question " + subject.name().split("/", 2)[1] + ": " + title;
        });
  }

  private static String shownBy(Row.Proof proof) {
    return switch (proof) {
      case Row.BySession(String name) -> "[" + name + "](" + DIRECTORY + name + ".session)";
      case Row.ByTest(String name) -> code(name);
      case Row.Unproven(String reason) -> "no test: " + cell(reason);
    };
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "\\<").replace("\\<br>", "<br>");
  }
}
