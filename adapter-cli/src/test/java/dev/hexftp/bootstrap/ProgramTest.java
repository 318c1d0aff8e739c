package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.UsageText;
import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.cli.terminal.TypedLines;
import dev.hexftp.bootstrap.ProcessContext.LocalSystem;
import dev.hexftp.bootstrap.ProcessContext.OwnProcess;
import dev.hexftp.bootstrap.ProcessContext.Streams;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.outcome.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program in this process, without a server.
@Timeout(60)
class ProgramTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, Runnable> signals = new HashMap<>();

  @Test
  void help_and_version_go_to_standard_output() {
    ExitStatus help = piped("").run(List.of("--help"));
    ExitStatus version = piped("").run(List.of("--version"));

    assertThat(help).isEqualTo(ExitStatus.SUCCESS);
    assertThat(version).isEqualTo(ExitStatus.SUCCESS);
    assertThat(output()).startsWith(UsageText.help()).endsWith("ftp development\n");
    assertThat(diagnostics()).isEmpty();
  }

  @Test
  void the_version_in_detail_names_the_running_form() {
    piped("").run(List.of("--version", "-d"));

    assertThat(output())
        .isEqualTo("ftp development\nJava " + Runtime.version() + "\nstart-up cache: a cache\n");
  }

  @Test
  void the_usage_text_goes_to_standard_error_and_ftp_exe_gives_it_instead_of_a_reason() {
    ExitStatus asked = piped("").run(List.of("-?"));
    ExitStatus wrong = piped("").run(List.of("-z"));
    ExitStatus compat = piped("").run(List.of("-z", "--compat=ftp.exe"));

    assertThat(asked).isEqualTo(ExitStatus.SUCCESS);
    assertThat(wrong).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(compat).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(diagnostics())
        .isEqualTo(
            UsageText.FTP_EXE
                + "ftp: there is no flag -z\nftp: --help shows what there is\n"
                + UsageText.FTP_EXE);
    assertThat(output()).isEmpty();
  }

  @Test
  void a_wrong_long_option_is_named_on_standard_error() {
    ExitStatus status = piped("").run(List.of("--hepl"));

    assertThat(status).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(diagnostics()).startsWith("ftp: ").contains("--hepl").endsWith("what there is\n");
  }

  @Test
  void a_script_runs_and_its_first_failure_is_the_exit_status() throws IOException {
    String script = script("status\nget a\nbye\n");

    ExitStatus status = piped("never read").run(List.of("-s:" + script));

    assertThat(status).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(output())
        .startsWith("ftp> status\nNot connected.\n")
        .endsWith("ftp> get a\nNot connected.\nftp> bye\n");
    assertThat(diagnostics())
        .startsWith("ftp: " + script + " ended after ")
        .endsWith(
            """
             with 1 (a command failed): 2 of 3 lines did their work
            ftp:   no connection: line 2 cannot work
            ftp:   sent no file; fetched no file
            """);
  }

  @Test
  void a_script_can_end_at_its_first_failure() throws IOException {
    String script = script("get a\nstatus\n");

    piped("").run(List.of("--on-error=abort", "-s:" + script));

    assertThat(output()).isEqualTo("ftp> get a\nNot connected.\n");
  }

  @Test
  void a_script_that_is_not_there_is_wrong() {
    ExitStatus status = piped("").run(List.of("-s:" + directory.resolve("missing")));

    assertThat(status).isEqualTo(ExitStatus.WRONG_SCRIPT);
    assertThat(output())
        .isEqualTo("Error opening script file " + directory.resolve("missing") + ".\n");
  }

  @Test
  void a_script_that_is_not_utf_8_does_nothing() throws IOException {
    Path script = directory.resolve("latin1");
    Files.write(script, "!echo done\nget ü\n".getBytes(StandardCharsets.ISO_8859_1));

    ExitStatus status = piped("").run(List.of("-s:" + script));

    assertThat(status).isEqualTo(ExitStatus.WRONG_SCRIPT);
    assertThat(output()).isEmpty();
    assertThat(diagnostics()).contains(script + ": line 2 is not UTF-8 (at byte offset 15)");
  }

  @Test
  void piped_commands_start_with_verbose_mode_off_and_are_not_echoed() {
    ExitStatus status = piped("verbose\n# nothing\nlcd\n").run(List.of("-n"));

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(output()).isEqualTo("Verbose mode On .\nLocal directory now " + directory + ".\n");
  }

  @Test
  void the_flags_set_the_settings() {
    piped("verbose\ndebug\nprompt\nglob\n").run(List.of("-vdig"));

    assertThat(output())
        .isEqualTo("Verbose mode Off .\nDebugging Off .\nInteractive mode On .\nGlobbing On .\n");
  }

  @Test
  void a_person_at_the_keyboard_gets_a_prompt() {
    Program program = typed(new TypedLines("debug", "quit"));

    ExitStatus status = program.run(List.of());

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(output()).isEqualTo("ftp> Debugging On .\nftp> ");
  }

  @Test
  void the_interrupt_key_reaches_the_prompt() {
    TypedLines typed = new TypedLines("quit");
    typed.beforeNextLine(() -> signals.getOrDefault("INT", () -> {}).run());

    typed(typed).run(List.of());

    assertThat(output()).isEqualTo("ftp> \nftp> ");
  }

  @Test
  void a_bug_is_reported_in_two_lines_and_with_debugging_in_full() {
    ExitStatus brief = typed(brokenKeyboard()).run(List.of());
    String told = diagnostics();
    typed(brokenKeyboard()).run(List.of("-d"));

    assertThat(brief).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(told)
        .isEqualTo(
            """
            ftp: internal error: java.lang.IllegalStateException: a bug
            ftp: -d shows where it happened
            """);
    assertThat(diagnostics().substring(told.length())).contains("\tat dev.hexftp.");
  }

  @Test
  void output_that_cannot_be_written_is_a_failure() {
    PrintStream full = new PrintStream(OutputStream.nullOutputStream());
    full.close();

    ExitStatus status =
        new Program(context(full, bytes("help\n"), false, new TypedLines())).run(List.of());

    assertThat(status).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(diagnostics()).isEqualTo("ftp: standard output cannot be written\n");
  }

  private Program piped(String input) {
    return new Program(context(print(output), bytes(input), false, new TypedLines()));
  }

  @Test
  void a_url_that_leads_nowhere_is_wrong_usage() {
    ExitStatus status = piped("").run(List.of("ftp://h/?x"));

    assertThat(status).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(diagnostics()).startsWith("ftp: that URL cannot be used: ");
  }

  @Test
  void the_files_of_options_must_exist_before_anything_begins() {
    ExitStatus noFile = piped("!echo begun\n").run(List.of("--ca-file=none.pem"));
    ExitStatus noProxy = piped("!echo begun\n").run(List.of("--proxy=gopher://s3cr3t@h"));
    environment.put("all_proxy", "socks5://h:x");
    ExitStatus noVariable = piped("!echo begun\n").run(List.of());

    assertThat(List.of(noFile, noProxy, noVariable)).containsOnly(ExitStatus.WRONG_USAGE);
    assertThat(diagnostics())
        .contains("'none.pem' cannot be read", "--proxy names no proxy", "all_proxy names no proxy")
        .doesNotContain("s3cr3t");
    assertThat(output()).isEmpty();
  }

  @Test
  void a_password_on_the_command_line_is_warned_of_and_never_shown() {
    piped("").run(List.of("-n", "ftp://anna:s3cr3t@127.0.0.1:1/"));

    assertThat(diagnostics()).contains("other users of this machine can read");
    assertThat(output() + diagnostics()).doesNotContain("s3cr3t");
  }

  @Test
  void a_password_for_a_proxy_is_warned_of_on_the_command_line_and_not_in_the_environment() {
    piped("").run(List.of("-n", "--proxy=socks5://anna:s3cr3t@h"));
    String told = diagnostics();
    piped("").run(List.of("-n", "--proxy=socks5://anna@h"));
    environment.put("all_proxy", "socks5://anna:s3cr3t@h");
    piped("").run(List.of("-n"));

    assertThat(told)
        .contains("other users of this machine can read", "all_proxy")
        .doesNotContain("s3cr3t");
    assertThat(diagnostics()).isEqualTo(told);
  }

  @Test
  void a_password_in_standard_input_is_taken_before_the_commands() {
    ExitStatus status = piped("s3cr3t\nstatus\n").run(List.of("--password-stdin"));

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(output()).startsWith("Not connected.").doesNotContain("s3cr3t");
  }

  private Program typed(TypedLines typed) {
    return new Program(context(print(output), bytes(""), true, typed));
  }

  private ProcessContext context(
      PrintStream standardOutput, InputStream input, boolean isTyped, TypedLines typed) {
    Keyboard keyboard = typed.keyboard();
    return new ProcessContext(
        new Streams(standardOutput, print(diagnostics), input, isTyped, _ -> keyboard),
        directory,
        UserFiles.elsewhere(environment, directory),
        environment,
        new LocalSystem(LineEnd.LF, "/bin/sh", "-c", "alice@example"),
        new OwnProcess(signals::put, signals::put, _ -> {}, () -> "start-up cache: a cache"));
  }

  private String script(String text) throws IOException {
    return Files.writeString(directory.resolve("script"), text).toString();
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private String diagnostics() {
    return diagnostics.toString(StandardCharsets.UTF_8);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrintStream print(OutputStream target) {
    return new PrintStream(target, false, StandardCharsets.UTF_8);
  }

  /// Stands for any mistake of ours.
  private static TypedLines brokenKeyboard() {
    TypedLines broken = new TypedLines();
    broken.beforeNextLine(
        () -> {
          throw new IllegalStateException("a bug");
        });
    return broken;
  }
}
