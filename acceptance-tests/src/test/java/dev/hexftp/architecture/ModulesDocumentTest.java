package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The pictures that people look at show the code.
class ModulesDocumentTest {
  private static final String REMEDY = Documents.commandFor("ModulesDocumentTest");

  @Test
  void the_pictures_in_the_documents_show_the_code() {
    String drawn = ModulesDocument.of(REMEDY);

    Path page = Documents.page("modules.md", drawn);

    assertThat(page).as("To draw it again: %s", REMEDY).content().isEqualTo(drawn);
  }
}
