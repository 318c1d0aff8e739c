package dev.hexftp.adapter.script;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;

/// Answers every question with the next line of the script, as it stands: spaces belong to it, a
/// blank line is an empty answer, and a line that looks like a command or a comment is an answer
/// all the same. Answers are never shown.
public final class ScriptPrompter implements Prompter {
  private final ScriptInput input;
  private final Display display;

  /// Answers from `input`; questions go to `display`.
  public ScriptPrompter(ScriptInput input, Display display) {
    this.input = input;
    this.display = display;
  }

  @Override
  public Option<String> ask(Question question) {
    if (input.isStopped()) {
      // After an interrupt of a script there is no question whether it is to go on.
      return Option.none();
    }
    show(new Notice.QuestionAsked(question));
    return answer();
  }

  @Override
  public Option<Secret> askSecret(Question question) {
    switch (input.origin()) {
      case FILE -> {} // ftp.exe shows no `Password:` here
      case PIPE -> show(new Notice.QuestionAsked(question));
    }
    return answer().flatMap(Secret::of);
  }

  private Option<String> answer() {
    Option<String> line = input.next();
    show(new Notice.AnswerTaken());
    return line;
  }

  private void show(Notice notice) {
    // No setting hides a question, so it does not matter which ones hold.
    display.show(notice, Settings.INITIAL);
  }
}
