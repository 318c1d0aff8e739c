package dev.hexftp.acceptance.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The manual page says the same as the program about itself.
class ManualPageTest {
  private static final Path PAGE = Repository.ROOT.resolve("docs/ftp.1");

  @Test
  void the_commands_of_the_page_are_those_of_the_program() throws IOException {
    GeneratedDocument.check(PAGE, Markers.ROFF, "commands", ManualCommands.all());
  }

  @Test
  void a_line_that_would_be_a_request_is_text() {
    assertThat(Roff.paragraph(".netrc")).isEqualTo("\\&.netrc\n");
    assertThat(Roff.paragraph("'x'")).isEqualTo("\\&'x'\n");
  }

  @Test
  void typed_text_is_bold_and_its_dashes_are_dashes() {
    assertThat(Roff.paragraph("Give `--user` a\nname."))
        .isEqualTo("Give \\fB\\-\\-user\\fR a name.\n");
  }
}
