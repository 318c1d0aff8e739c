package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;
import dev.hexftp.testkit.user.PrompterContract;
import dev.hexftp.testkit.user.RecordingDisplay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptPrompterTest implements PrompterContract {
  private static final Question LOGIN_NAME = new Question.LoginName(new HostName("example.org"));

  @TempDir Path directory;
  private final RecordingDisplay display = new RecordingDisplay();

  @Override
  public Prompter answering(String... lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append("\r\n");
    }
    return new ScriptPrompter(pipe(text.toString()), display);
  }

  @Test
  void a_script_shows_its_questions_without_answers_and_of_secrets_only_the_line_end()
      throws IOException {
    Prompter prompter = new ScriptPrompter(file("alice\nsecret\nx\n"), display);

    prompter.ask(LOGIN_NAME);
    prompter.askSecret(new Question.Password());
    prompter.askSecret(new Question.Account());

    assertThat(display.output()).isEqualTo("User (example.org:(none)): \n\n\n");
  }

  @Test
  void a_pipe_shows_all_its_questions_without_answers() {
    Prompter prompter = new ScriptPrompter(pipe("alice\nsecret\nx\n"), display);

    prompter.ask(LOGIN_NAME);
    prompter.askSecret(new Question.Password());
    prompter.askSecret(new Question.Account());

    assertThat(display.output()).isEqualTo("User (example.org:(none)): \nPassword:\nAccount:\n");
  }

  private static ScriptInput pipe(String text) {
    return ScriptInput.pipe(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ScriptInput file(String text) throws IOException {
    Path script = Files.writeString(directory.resolve("script"), text);
    return ScriptInput.file(script.toString())
        .getOrElseThrow(fault -> new AssertionError(fault.toString()));
  }
}
