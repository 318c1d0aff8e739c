package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page for people says the same as the tests.
class RulesDocumentTest {
  private static final String REMEDY = Documents.commandFor("RulesDocumentTest");

  @Test
  void the_rules_in_the_documents_are_those_of_the_code() throws IOException {
    String written = RulesDocument.of(Rules.chapters(), REMEDY);

    Path page = Documents.page("architecture-rules.md", written);

    assertThat(page).as("To write it: %s", REMEDY).content().isEqualTo(written);
  }
}
