package dev.hexftp.acceptance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page for people is that of the sessions.
final class ReportsDocumentTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/reports.md");
  private static final String REMEDY =
      "mvn -q -pl acceptance-tests -am test -Dtest=ReportsDocumentTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true";

  @Test
  void the_page_has_the_rows_of_the_sessions() throws IOException {
    String written = ReportsDocument.of(Report.all(), REMEDY);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }

  @Test
  void many_projects_are_heard() {
    assertThat(Report.all()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Report.all().stream().map(Report::project).distinct())
        .hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void each_report_is_tried_once() {
    assertThat(Report.all()).extracting(Report::address).doesNotHaveDuplicates();
  }
}
