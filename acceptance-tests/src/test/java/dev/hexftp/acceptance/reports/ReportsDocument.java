package dev.hexftp.acceptance.reports;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// `docs/reports.md`: each report, the behaviour of its server, and that of the program.
final class ReportsDocument {
  private static final String DIRECTORY = "../acceptance-tests/src/test/resources/reports/";

  private ReportsDocument() {}

  static String of(List<Report> reports, String command) {
    return head(reports, command)
        + reports.stream()
            .sorted(Comparator.comparing(report -> report.address().toLowerCase(Locale.ROOT)))
            .map(ReportsDocument::row)
            .collect(joining());
  }

  private static String head(List<Report> reports, String command) {
    return """
    # Reports of other projects, tried

    <!-- Generated; do not edit. To write it again:
         %s -->

    Users of other clients, servers and libraries have reported troubles between the two. Each report
    is a session here: a small server behaves as the report says, and the test checks all that the program
    prints, its exit status and its files. %d reports of %d projects; %d of them showed a fault of this
    program, which is mended. The address of a report is its project and number on github.com.

    | report | the server, or the input | the program | before it was mended |
    |---|---|---|---|
    """
        .formatted(
            command,
            reports.size(),
            reports.stream().map(Report::project).distinct().count(),
            reports.stream().filter(report -> report.before().isPresent()).count());
  }

  private static String row(Report report) {
    return "| [%s](%s%s.session) | %s | %s | %s |\n"
        .formatted(
            report.address(),
            DIRECTORY,
            report.name(),
            cell(report.input()),
            cell(report.outcome()),
            report.before().map(ReportsDocument::cell).orElse(""));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
