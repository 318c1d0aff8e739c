package dev.hexftp.domain.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DialogueDiagramsTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "dialogues.md");
  private static final String REMEDY =
      "mvn -q -pl domain test -Dtest=DialogueDiagramsTest -Dupdate.docs=true";

  @Test
  void the_drawings_in_the_documents_are_those_of_the_code() throws IOException {
    String drawn = DialogueDiagrams.document();
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, drawn);
    }

    assertThat(DOCUMENT).as("To draw it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To draw it again: %s", REMEDY).isEqualTo(drawn);
  }

  @Test
  void the_document_tells_how_to_draw_it_again() {
    assertThat(DialogueDiagrams.document()).contains(REMEDY);
  }

  @Test
  void every_machine_is_drawn() {
    assertThat(DialogueDiagrams.machines())
        .containsExactlyInAnyOrder(Dialogue.class.getPermittedSubclasses());
  }
}
