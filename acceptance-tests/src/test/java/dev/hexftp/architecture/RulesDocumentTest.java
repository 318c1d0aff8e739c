package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page that people read says what the tests check.
class RulesDocumentTest {
  private static final Path DOCUMENT = Repository.ROOT.resolve("docs/architecture-rules.md");
  private static final String REMEDY =
      "mvn -q -pl acceptance-tests -am test -Dtest=RulesDocumentTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true";

  @Test
  void the_rules_in_the_documents_are_those_of_the_code() throws IOException {
    String written = RulesDocument.of(Rules.chapters(), REMEDY);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }
}
