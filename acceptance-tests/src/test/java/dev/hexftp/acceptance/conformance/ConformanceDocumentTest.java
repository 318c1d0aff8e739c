package dev.hexftp.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page for people says the same as the tests.
final class ConformanceDocumentTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/conformance.md");
  private static final String REMEDY =
      "mvn -q -pl acceptance-tests -am test -Dtest=ConformanceDocumentTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true";

  @Test
  void the_page_has_the_rows_of_the_tests() throws IOException {
    String written = ConformanceDocument.of(Rows.all(), RequiredSubject.all(), REMEDY);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }
}
