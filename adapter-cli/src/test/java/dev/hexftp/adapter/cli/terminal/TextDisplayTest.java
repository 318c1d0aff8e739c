package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transfer.ByteCount;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDisplayTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ByteArrayOutputStream onlyOutput = new ByteArrayOutputStream();
  private final TextDisplay display =
      new TextDisplay(buffered(screen), buffered(OutputStream.nullOutputStream()));

  @Test
  void a_question_can_be_read_before_it_is_answered() {
    display.show(new Notice.QuestionAsked(Question.Argument.HOST), Settings.INITIAL);

    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("To ");
  }

  @Test
  void diagnostics_go_to_their_own_stream() {
    TextDisplay split = new TextDisplay(buffered(onlyOutput), buffered(screen));

    split.show(new Notice.Failed(new Failure.Interrupted()), Settings.INITIAL);
    split.show(new Notice.Failed(new Failure.NotConnected()), Settings.INITIAL);

    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("ftp: interrupted\n");
    assertThat(onlyOutput.toString(StandardCharsets.UTF_8)).isEqualTo("Not connected.\n");
  }

  @Test
  void output_and_diagnostics_on_one_screen_keep_their_order() {
    TextDisplay both = new TextDisplay(buffered(screen), buffered(screen));

    both.show(new Notice.TextReceived("a listed name"), Settings.INITIAL);
    both.show(new Notice.Failed(new Failure.Interrupted()), Settings.INITIAL);
    both.show(new Notice.CommandAwaited(), Settings.INITIAL);

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .isEqualTo("a listed name\nftp: interrupted\nftp> ");
  }

  @Test
  void lines_of_a_listing_are_gathered_until_something_else_happens() {
    display.show(new Notice.TextReceived("a"), Settings.INITIAL);
    display.show(new Notice.TextReceived("b"), Settings.INITIAL);
    String before = screen.toString(StandardCharsets.UTF_8);

    display.show(new Notice.DataProgressed(ByteCount.ZERO, new ByteCount(6)), Settings.INITIAL);

    assertThat(before).isEmpty();
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("a\nb\n");
  }

  private static PrintStream buffered(OutputStream target) {
    return new PrintStream(new BufferedOutputStream(target), false, StandardCharsets.UTF_8);
  }
}
