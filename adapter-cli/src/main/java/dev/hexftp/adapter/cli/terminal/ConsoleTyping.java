package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transcript.Questions;
import io.vavr.control.Option;
import java.io.Console;

/// Typing on the console of the process. All lines come from it, not some from standard input,
/// since both read ahead: a password that was pasted together with the command before it would be
/// lost between them.
final class ConsoleTyping implements Typing {
  private final Console console;

  ConsoleTyping(Console console) {
    this.console = console;
  }

  @Override
  public Option<String> line() {
    return Option.of(console.readLine());
  }

  @Override
  public Option<String> hiddenLine(Question question) {
    return Option.of(console.readPassword("%s", Questions.of(question))).map(String::new);
  }

  @Override
  public void hide() {
    Echo.OFF.set();
  }

  @Override
  public void reveal() {
    Echo.ON.set();
  }
}
