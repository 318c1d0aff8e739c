package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EchoMaskTest {
  @Test
  void an_answer_may_bring_a_secret_that_was_not_asked_for() {
    EchoMask mask = EchoMask.INITIAL;

    assertThat(mask.echo(Question.Argument.USER_NAME, "alice \"s3cret pass\""))
        .isEqualTo("alice ****");
    assertThat(mask.echo(Question.Argument.USER_NAME, "alice")).isEqualTo("alice");
    assertThat(mask.echo(Question.Argument.COMMAND_LINE, "pass s3cret")).isEqualTo("pass ****");
    assertThat(mask.echo(Question.Argument.HOST, "ftp://a:s3cret@h/")).isEqualTo("ftp://a:****@h/");
    assertThat(mask.echo(Question.Argument.REMOTE_FILE, "user a s3cret")).isEqualTo("user a ****");
    assertThat(mask.echo(new Question.Password(), "s3cret")).isEqualTo("****");
    assertThat(mask.echo(new Question.Account(), "")).isEqualTo("****");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user alice secret             | user alice ****
          user alice secret account     | user alice ****
          USER alice secret             | USER alice ****
          us alice secret               | us alice ****
          '  user   alice   secret'     | user alice ****
          user "al ice" "se cret"       | user "al ice" ****
          user alice "secret            | user alice ****
          quote pass secret             | quote pass ****
          quote PASS secret word        | quote PASS ****
          quote SITE PSWD old new       | quote SITE PSWD ****
          QUO acct secret               | QUO acct ****
          literal "pass secret"         | literal pass ****
          lit pass "se cret"            | lit pass ****
          account secret                | account ****
          -user alice secret            | -user alice ****
          # user alice secret           | # user alice ****
          ; - us alice secret           | ; - us alice ****
          Pass secret                   | Pass ****
          open ftp://alice:secret@h/x   | open ftp://alice:****@h/x
          open ftp://alice:s@cret@h/x   | open ftp://alice:****@h/x
          open ftp://u:p@h              | open ftp://u:****@h
          open ftpes://u:12@h:2121/     | open ftpes://u:****@h:2121/
          open ftp://alice:se/cret@h/   | open ftp://alice:****@h/
          open ftp://a@corp:secret@h/   | open ftp://a@corp:****@h/
          diagnose ftp://u:p@h          | diagnose ftp://u:****@h
          open "ftp://a:se cret@h/"     | open "ftp://a:****@h/"
          """)
  void passwords_in_arguments_become_stars(String line, String echo) {
    assertThat(EchoMask.INITIAL.echo(line)).isEqualTo(echo);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "user alice",
        "user",
        "  get  a   b ",
        "quote site chmod 644 pass",
        "quote pass",
        "open example.org 2121",
        "pass",
        "exit",
        "# a comment about nothing",
        "-",
        "!echo user alice secret",
        "cd 'USER.X'",
        "open ftp://alice@example.org/a:b@c",
        "open ftp://example.org:2121/a@b"
      })
  void a_line_without_a_password_is_shown_as_it_stands(String line) {
    assertThat(EchoMask.INITIAL.echo(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"open example.org", "OPEN", "o example.org", "user alice", "us", "diagnose h"})
  void lines_after_a_login_that_are_no_commands_are_hidden_as_needless_answers(String login) {
    EchoMask mask = EchoMask.INITIAL.after(login);

    assertThat(mask.echo("alice")).isEqualTo("****");
    assertThat(mask.after("alice").echo("secret word")).isEqualTo("****");
    assertThat(mask.after("").echo("secret")).isEqualTo("****");
    assertThat(mask.echo("binary")).isEqualTo("binary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary", "get a", "!dir", "close"})
  void after_another_command_an_unknown_word_is_a_slip_and_is_shown(String command) {
    EchoMask mask = EchoMask.AFTER_LOGIN.after(command);

    assertThat(mask.echo("binray")).isEqualTo("binray");
  }

  @Test
  void a_literal_line_that_cannot_be_sent_is_hidden() {
    String echo = EchoMask.INITIAL.echo("quote pass sec\0ret");

    assertThat(echo).isEqualTo("quote ****");
  }
}
