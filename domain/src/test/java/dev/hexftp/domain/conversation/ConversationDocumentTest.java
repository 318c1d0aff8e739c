package dev.hexftp.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConversationDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "conversation.md");
  private static final String REMEDY =
      "mvn -q -pl domain test -Dtest=ConversationDocumentTest -Dupdate.docs=true";

  @Test
  void the_document_agrees_with_the_code() throws IOException {
    String written = ConversationDocument.text();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }

  @Test
  void the_document_tells_how_to_write_it_again() {
    assertThat(ConversationDocument.text()).contains(REMEDY);
  }
}
