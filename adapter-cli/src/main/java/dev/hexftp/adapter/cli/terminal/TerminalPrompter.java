package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.notice.LoginPart;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;

/// Asks the person at the keyboard.
public final class TerminalPrompter implements Prompter {
  private final Keyboard keyboard;
  private final Display display;

  /// Asks on `display` and takes answers from `keyboard`.
  public TerminalPrompter(Keyboard keyboard, Display display) {
    this.keyboard = keyboard;
    this.display = display;
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public Option<String> ask(Question question) {
    return keyboard
        .answer(() -> show(new Notice.QuestionAsked(question)))
        .onEmpty(this::leaveTheLine)
        .peek(_ -> LoginPart.asked(question).peek(_ -> keyboard.hide()));
  }

  @Override
  public Option<Secret> askSecret(Question question) {
    Option<String> answer = keyboard.hiddenAnswer(question);
    // ftp.exe ends the line once more after invisible input.
    answer.forEach(_ -> show(new Notice.AnswerTaken()));
    return answer.flatMap(Secret::of);
  }

  /// Ctrl-D leaves the cursor after the question.
  private void leaveTheLine() {
    if (!keyboard.holdsCommand()) {
      show(new Notice.TypingDropped());
    }
  }

  private void show(Notice notice) {
    // No setting hides a question, so it does not matter which ones hold.
    display.show(notice, Settings.INITIAL);
  }
}
