package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
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
    return new ScriptPrompter(pipe(text.toString()), display, Settings.INITIAL);
  }

  @Test
  void a_script_shows_its_answers_and_stars_for_secrets() throws IOException {
    askAll(new ScriptPrompter(file("alice\nsecret\nx\n"), display, Settings.INITIAL));

    assertThat(display.output()).isEqualTo("User (example.org:(none)): alice\n****\n****\n");
  }

  @Test
  void a_pipe_shows_all_its_questions_as_well() {
    askAll(new ScriptPrompter(pipe("alice\nsecret\nx\n"), display, Settings.INITIAL));

    assertThat(display.output())
        .isEqualTo("User (example.org:(none)): alice\nPassword:****\nAccount:****\n");
  }

  @Test
  void lines_that_have_become_a_login_are_noted() throws IOException {
    askAll(new ScriptPrompter(file("get a.txt\nput b\nbye\n"), display, Settings.INITIAL));

    String script = directory.resolve("script").toString();
    assertThat(display.diagnostics())
        .isEqualTo(
            """
            ftp: %1$s, line 1, was sent as the user; -n leaves the login to the command user
            ftp: %1$s, line 2, was sent as the password
            ftp: %1$s, line 3, was sent as the account
            """
                .formatted(script));
  }

  @Test
  void a_line_with_a_password_that_has_become_another_answer_shows_none() {
    Prompter prompter = new ScriptPrompter(pipe("user alice s3cr3t\n"), display, Settings.INITIAL);

    prompter.ask(Question.Argument.REMOTE_FILE);

    assertThat(display.output()).isEqualTo("Remote file user alice ****\n");
  }

  @Test
  void ftp_exe_shows_no_answers_and_notes_nothing() throws IOException {
    Settings compat = Settings.startingIn(Dialect.FTP_EXE);

    askAll(new ScriptPrompter(file("alice\nsecret\nx\n"), display, compat));
    askAll(new ScriptPrompter(pipe("alice\nsecret\nx\n"), display, compat));

    assertThat(display.output())
        .isEqualTo(
            "User (example.org:(none)): \n\n\nUser (example.org:(none)): \nPassword:\nAccount:\n");
    assertThat(display.diagnostics()).isEmpty();
  }

  private static void askAll(Prompter prompter) {
    prompter.ask(LOGIN_NAME);
    prompter.askSecret(new Question.Password());
    prompter.askSecret(new Question.Account());
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
