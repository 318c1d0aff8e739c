package dev.hexftp.testkit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The contract of [Prompter], for every source of answers.
public interface PrompterContract {
  /// A prompter whose user types `lines`, and then no more.
  Prompter answering(String... lines);

  @Test
  default void questions_are_answered_in_order() {
    Prompter prompter = answering("first", "second");

    Option<String> first = prompter.ask(Question.Argument.FROM_NAME);
    Option<String> second = prompter.ask(Question.Argument.TO_NAME);

    assertThat(first).containsExactly("first");
    assertThat(second).containsExactly("second");
  }

  @Test
  default void an_answer_is_taken_as_it_stands() {
    Prompter prompter = answering("  \"a b\" \t# ; -ü😀 ");

    Option<String> answer = prompter.ask(new Question.LoginName(new HostName("example.org")));

    assertThat(answer).containsExactly("  \"a b\" \t# ; -ü😀 ");
  }

  @Test
  default void an_empty_line_is_an_empty_answer() {
    Prompter prompter = answering("", "after");

    Option<String> answer = prompter.ask(Question.Argument.HOST);

    assertThat(answer).containsExactly("");
  }

  @Test
  default void there_is_no_answer_once_the_input_has_ended() {
    Prompter prompter = answering();

    Option<String> answer = prompter.ask(Question.Argument.HOST);
    Option<Secret> secret = prompter.askSecret(new Question.Password());

    assertThat(answer).isEmpty();
    assertThat(secret).isEmpty();
  }

  @Test
  default void a_secret_is_taken_as_it_stands() {
    Prompter prompter = answering(" se cret ");

    Option<Secret> secret = prompter.askSecret(new Question.Password());

    assertThat(secret.map(PrompterContract::onTheWire)).containsExactly("PASS  se cret \r\n");
  }

  @Test
  default void an_empty_line_is_an_empty_secret() {
    Prompter prompter = answering("");

    Option<Secret> secret = prompter.askSecret(new Question.Account());

    assertThat(secret.map(PrompterContract::onTheWire)).containsExactly("PASS \r\n");
  }

  @Test
  default void unsendable_text_is_no_secret() {
    Prompter prompter = answering("sec\0ret", "after");

    Option<Secret> secret = prompter.askSecret(new Question.Password());
    Option<String> next = prompter.ask(Question.Argument.HOST);

    assertThat(secret).isEmpty();
    assertThat(next).containsExactly("after");
  }

  private static String onTheWire(Secret secret) {
    return StandardCharsets.UTF_8
        .decode(CommandEncoder.encode(new FtpCommand.Pass(secret)))
        .toString();
  }
}
