package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.terminal.Keyboard.Awaited;
import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyboardTest {
  @Test
  void commands_and_answers_come_in_the_order_in_which_they_are_typed() {
    Keyboard keyboard = new TypedLines("open", "example.org", "secret", "").keyboard();

    assertThat(keyboard.command(() -> {})).containsExactly("open");
    assertThat(keyboard.answer(() -> {})).containsExactly("example.org");
    assertThat(keyboard.hiddenAnswer(new Question.Password())).containsExactly("secret");
    assertThat(keyboard.command(() -> {})).containsExactly("");
    assertThat(keyboard.command(() -> {})).isEmpty();
    assertThat(keyboard.answer(() -> {})).isEmpty();
  }

  @Test
  void typing_ahead_of_a_login_is_hidden_until_a_visible_line_is_awaited() {
    TypedLines typed = new TypedLines("secret", "anna", "status");
    Keyboard keyboard = typed.keyboard();

    keyboard.hide();
    keyboard.hide();
    keyboard.hiddenAnswer(new Question.Password());
    keyboard.hide();
    keyboard.answer(() -> {});
    keyboard.command(() -> {});
    keyboard.reveal();

    assertThat(typed.events())
        .containsExactly(
            "hidden", "hidden: " + new Question.Password(), "revealed", "hidden", "revealed");
  }

  @Test
  void the_awaited_kind_of_line_is_known() {
    TypedLines typed = new TypedLines("get", "a");
    Keyboard keyboard = typed.keyboard();
    List<Awaited> awaited = new ArrayList<>();

    awaited.add(keyboard.giveUp());
    typed.beforeNextLine(() -> awaited.add(keyboard.giveUp()));
    keyboard.command(() -> {});
    typed.beforeNextLine(() -> awaited.add(keyboard.giveUp()));
    keyboard.answer(() -> {});
    awaited.add(keyboard.giveUp());

    assertThat(awaited)
        .containsExactly(Awaited.NOTHING, Awaited.COMMAND, Awaited.ANSWER, Awaited.NOTHING);
  }

  @Test
  void the_line_after_an_answer_that_was_given_up_is_the_next_command() {
    TypedLines typed = new TypedLines("status", "pwd");
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);

    Option<String> answer = keyboard.answer(() -> {});

    assertThat(answer).isEmpty();
    assertThat(keyboard.holdsCommand()).isTrue();
    assertThat(keyboard.command(() -> {})).containsExactly("status");
    assertThat(keyboard.holdsCommand()).isFalse();
    assertThat(keyboard.command(() -> {})).containsExactly("pwd");
  }

  @Test
  void giving_up_a_hidden_answer_shows_typed_text_again() {
    TypedLines typed = new TypedLines("status");
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);

    Option<String> answer = keyboard.hiddenAnswer(new Question.Password());

    assertThat(answer).isEmpty();
    assertThat(typed.events()).containsExactly("hidden: Password[]", "revealed");
    assertThat(keyboard.command(() -> {})).containsExactly("status");
  }

  @Test
  void giving_up_a_command_or_nothing_takes_no_answer_away() {
    TypedLines typed = new TypedLines("get", "a");
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);
    keyboard.command(() -> {});
    keyboard.giveUp();

    Option<String> answer = keyboard.answer(() -> {});

    assertThat(answer).containsExactly("a");
  }

  @Test
  void an_answer_given_up_and_then_ended_leaves_no_command() {
    TypedLines typed = new TypedLines();
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);

    Option<String> answer = keyboard.answer(() -> {});

    assertThat(answer).isEmpty();
    assertThat(keyboard.holdsCommand()).isFalse();
  }

  @Test
  void a_command_that_has_been_typed_already_needs_no_prompt() {
    List<String> shown = new ArrayList<>();
    TypedLines typed = new TypedLines("status", "pwd");
    Keyboard keyboard = typed.keyboard();
    typed.beforeNextLine(keyboard::giveUp);

    keyboard.answer(() -> shown.add("question"));
    keyboard.command(() -> shown.add("prompt"));
    keyboard.command(() -> shown.add("prompt"));

    assertThat(shown).containsExactly("question", "prompt");
  }

  @Test
  void a_question_can_be_given_up_as_soon_as_it_is_seen() {
    Keyboard keyboard = new TypedLines("status").keyboard();

    Option<String> answer = keyboard.answer(keyboard::giveUp);

    assertThat(answer).isEmpty();
    assertThat(keyboard.command(() -> {})).containsExactly("status");
  }
}
