package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;

/// Typing where the process has a keyboard but no console, because its output goes to a file or a
/// pipe, as in `ftp host | tee log`.
final class StreamTyping implements Typing {
  private final BufferedReader keyboard;
  private final Display display;

  StreamTyping(BufferedReader keyboard, Display display) {
    this.keyboard = keyboard;
    this.display = display;
  }

  @Override
  public Option<String> line() {
    try {
      return Option.of(keyboard.readLine());
    } catch (IOException _) {
      // The terminal is gone, and nothing more will be typed.
      return Option.none();
    }
  }

  @Override
  public Option<String> hiddenLine(Question question) {
    Echo.OFF.set();
    try {
      display.show(new Notice.QuestionAsked(question), Settings.INITIAL);
      return line();
    } finally {
      Echo.ON.set();
      display.show(new Notice.AnswerTaken(), Settings.INITIAL);
    }
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
