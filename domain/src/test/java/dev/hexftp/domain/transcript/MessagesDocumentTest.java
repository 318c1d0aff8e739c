package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.shell.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page of all messages is that of the code. The tables that it is made of are checked for
/// completeness beside the words.
class MessagesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "messages.md");
  private static final String REMEDY =
      "mvn -q -pl domain test -Dtest=MessagesDocumentTest -Dupdate.docs=true";

  @Test
  void the_messages_in_the_documents_are_those_of_the_code() throws IOException {
    String written = MessagesDocument.document(REMEDY);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, written);
    }

    assertThat(DOCUMENT).as("To write it: %s", REMEDY).exists();
    assertThat(Files.readString(DOCUMENT)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }

  @Test
  void every_question_every_advice_and_every_fault_of_a_start_is_in_it() {
    assertThat(MessagesDocument.samples().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Question.class));
    assertThat(
            MessagesDocument.advices().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Advice.class));
    assertThat(MessagesDocument.setupFaults().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(SetupFault.class));
  }
}
