package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.testkit.user.RecordingDisplay;
import org.junit.jupiter.api.Test;

class TypistDisplayTest {
  private final RecordingDisplay display = new RecordingDisplay();
  private final TypedLines typed = new TypedLines("pwd");
  private final Keyboard keyboard = typed.keyboard();
  private final TypistDisplay forTypist = new TypistDisplay(keyboard, display);

  @Test
  void a_missing_answer_is_not_reported_to_its_user() {
    show(new Failure.InputEnded());

    assertThat(display.output()).isEmpty();
    assertThat(display.diagnostics()).isEmpty();
  }

  @Test
  void an_interrupted_command_says_so_while_its_user_looks_at_it() {
    show(new Failure.Interrupted());

    assertThat(display.diagnostics()).isEqualTo("ftp: interrupted\n");
  }

  @Test
  void an_interrupted_command_says_nothing_below_the_next_one() {
    typed.beforeNextLine(keyboard::giveUp);
    keyboard.answer(() -> {});

    show(new Failure.Interrupted());
    show(new Failure.NotConnected());

    assertThat(display.diagnostics()).isEmpty();
    assertThat(display.output()).isEqualTo("Not connected.\n");
  }

  private void show(Failure failure) {
    forTypist.show(new Notice.Failed(failure), Settings.INITIAL);
  }
}
