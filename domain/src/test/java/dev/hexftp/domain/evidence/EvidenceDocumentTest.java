package dev.hexftp.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EvidenceDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "evidence.md");
  private static final String REMEDY =
      "mvn -q -pl domain test -Dtest=EvidenceDocumentTest -Dupdate.docs=true";

  @Test
  void the_table_in_the_documents_is_that_of_the_code() throws IOException {
    String written = EvidenceDocument.document();
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }

  @Test
  void the_document_tells_how_to_write_it_again_and_names_everything() {
    String document = EvidenceDocument.document();
    assertThat(document).contains(REMEDY);
    for (Enum<?>[] names :
        new Enum<?>[][] {
          DataEnd.values(), ServerWord.values(), SizeFact.values(), Verdict.values()
        }) {
      for (Enum<?> name : names) {
        assertThat(document.substring(0, document.indexOf("## Download")))
            .contains("`" + name + "`");
      }
    }
  }
}
