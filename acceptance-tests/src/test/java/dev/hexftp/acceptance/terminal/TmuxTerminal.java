package dev.hexftp.acceptance.terminal;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.NeverShown;
import dev.hexftp.acceptance.server.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A terminal in which the program runs, with a user that types and looks at the screen.
///
/// All waiting is for something to appear. If it does not, the test fails and shows the screen.
final class TmuxTerminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final String PROMPT = "ftp>";

  private final Tmux tmux;

  private TmuxTerminal(Tmux tmux) {
    this.tmux = tmux;
  }

  /// Starts the program with `arguments` in `directory`. Where tmux is missing, the calling test is
  /// skipped, or fails if `FTP_REQUIRE_SERVERS=1` is in the environment.
  static TmuxTerminal start(Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(FtpProgram.path().toString()));
    command.addAll(List.of(arguments));
    return new TmuxTerminal(Tmux.start(directory, command));
  }

  /// Starts the program and waits until it is ready for a command.
  static TmuxTerminal atPrompt(Path directory, String... arguments) {
    TmuxTerminal terminal = start(directory, arguments);
    terminal.waitForPrompt();
    return terminal;
  }

  /// Waits until the cursor stands after a prompt.
  void waitForPrompt() {
    await("a prompt", this::isAtPrompt);
  }

  /// Opens a connection to `server` by hand and logs in.
  void logIn(RunningServer server) {
    enter("open " + server.host() + " " + server.port());
    ask("user " + server.account().user(), "Password:");
    enter(server.account().password());
  }

  /// Types `line` and presses Enter.
  void type(String line) {
    tmux.run("send-keys", "-l", line);
    press("Enter");
  }

  /// Types `line`, presses Enter, and waits until the program is ready for the next command.
  void enter(String line) {
    long before = prompts();
    type(line);
    awaitPromptAfter(before);
  }

  /// Types `line`, presses Enter, and waits until the program asks `question`.
  void ask(String line, String question) {
    type(line);
    waitForQuestion(question);
  }

  /// Presses Ctrl-C and waits until the program is ready for the next command.
  void interrupt() {
    long before = prompts();
    press("C-c");
    awaitPromptAfter(before);
  }

  /// Presses one key, by its name in tmux: `Enter`, `C-c`, `C-d`.
  void press(String key) {
    tmux.run("send-keys", key);
  }

  /// Presses a key again and again until the program has ended, as an impatient user does.
  void pressUntilTheEnd(String key) {
    await(
        "the end of the program",
        () -> {
          press(key);
          return hasEnded();
        });
  }

  /// Waits until `text` is on the screen.
  void waitFor(String text) {
    await("'" + text + "'", () -> screen().contains(text));
  }

  /// Waits until a line on the screen begins with `text`. A reply is recognized by no more than
  /// that: its code may also stand in a port number.
  void waitForLine(String text) {
    waitForLines(text, 1);
  }

  /// Waits for `count` lines that begin with `text`.
  void waitForLines(String text, int count) {
    await(
        count + " times a line '" + text + "'",
        () -> screen().lines().filter(line -> line.startsWith(text)).count() >= count);
  }

  /// Waits until the program asks `question`, that is, until the cursor stands after it.
  void waitForQuestion(String question) {
    await("'" + question + "'", () -> lastLine().endsWith(question));
  }

  /// Waits until the program has ended, and says how.
  int exitStatus() {
    await("the end of the program", this::hasEnded);
    return Integer.parseInt(tmux.exitStatus());
  }

  /// All that has been shown so far, checked for text that must never be seen.
  String screen() {
    String screen = shown().replace(Tmux.END, "").stripTrailing();
    NeverShown.check(screen);
    return screen;
  }

  private String shown() {
    return tmux.run("capture-pane", "-p", "-J", "-S", "-");
  }

  private boolean hasEnded() {
    return shown().contains(Tmux.END);
  }

  /// The line before the prompt.
  String lastAnswer() {
    List<String> lines = screen().lines().toList();
    return lines.get(lines.size() - 2);
  }

  private void awaitPromptAfter(long before) {
    await("a new prompt", () -> prompts() > before && isAtPrompt());
  }

  private boolean isAtPrompt() {
    return lastLine().equals(PROMPT);
  }

  private String lastLine() {
    return screen().lines().reduce("", (_, last) -> last).strip();
  }

  private long prompts() {
    return screen().lines().filter(line -> line.startsWith(PROMPT)).count();
  }

  private void await(String what, BooleanSupplier appeared) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!appeared.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain for " + what + "; on the screen:\n" + screen());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  @Override
  public void close() {
    tmux.close();
  }
}
