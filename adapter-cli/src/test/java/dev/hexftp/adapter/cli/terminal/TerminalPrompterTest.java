package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;
import dev.hexftp.testkit.user.PrompterContract;
import dev.hexftp.testkit.user.RecordingDisplay;
import org.junit.jupiter.api.Test;

class TerminalPrompterTest implements PrompterContract {
  private final RecordingDisplay display = new RecordingDisplay();

  @Override
  public Prompter answering(String... lines) {
    return new TerminalPrompter(new TypedLines(lines).keyboard(), display);
  }

  @Test
  void a_question_is_shown_and_the_terminal_shows_the_answer() {
    answering("a.txt").ask(Question.Argument.REMOTE_FILE);

    assertThat(display.output()).isEqualTo("Remote file ");
  }

  @Test
  void a_hidden_answer_is_followed_by_one_line_end_more() {
    answering("secret").askSecret(new Question.Password());

    assertThat(display.output()).isEqualTo("\n");
  }

  @Test
  void control_d_at_a_question_leaves_its_line() {
    answering().ask(Question.Argument.REMOTE_FILE);

    assertThat(display.output()).isEqualTo("Remote file \n");
  }

  @Test
  void an_answer_that_was_given_up_leaves_no_second_line_end() {
    TypedLines typed = new TypedLines("pwd");
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);

    new TerminalPrompter(keyboard, display).ask(Question.Argument.REMOTE_FILE);

    assertThat(display.output()).isEqualTo("Remote file ");
  }
}
