package dev.hexftp.adapter.script;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.notice.LoginPart;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;

/// Answers every question with the next line of the script, as it stands: spaces belong to it, a
/// blank line is an empty answer, and a line that looks like a command or a comment is an answer
/// all the same. So that a log shows where the line has gone, the answer is shown after its
/// question, with stars for a secret, and a line that has become a part of a login is noted.
public final class ScriptPrompter implements Prompter {
  private final ScriptInput input;
  private final Display display;
  private final Settings settings;

  /// Answers from `input`; questions and answers go to `display`, as the dialect of `settings` has
  /// it.
  public ScriptPrompter(ScriptInput input, Display display, Settings settings) {
    this.input = input;
    this.display = display;
    this.settings = settings;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public Option<String> ask(Question question) {
    if (input.isStopped()) {
      // After an interrupt of a script there is no question whether it is to go on.
      return Option.none();
    }
    show(new Notice.QuestionAsked(question));
    return answer(question);
  }

  @Override
  public Option<Secret> askSecret(Question question) {
    switch (input.origin()) {
      case FILE -> {} // ftp.exe shows no `Password:` here
      case PIPE -> show(new Notice.QuestionAsked(question));
    }
    return answer(question).flatMap(Secret::of);
  }

  private Option<String> answer(Question question) {
    Option<String> line = input.next();
    show(
        switch (settings.dialect().answers()) {
          case FIRST_LETTER -> new Notice.AnswerTaken();
          case WORDS ->
              line.<Notice>map(text -> new Notice.AnswerEchoed(shown(question, text)))
                  .getOrElse(new Notice.AnswerTaken());
        });
    line.flatMap(_ -> LoginPart.asked(question)).forEach(this::note);
    return line;
  }

  private String shown(Question question, String text) {
    return EchoMask.INITIAL.in(settings.dialect().vocabulary()).echo(question, text);
  }

  private void note(LoginPart part) {
    show(new Notice.LineSentAs(input.name(), input.lineNumber(), part));
  }

  private void show(Notice notice) {
    // No toggle hides a question, so it does not matter which ones are on.
    display.show(notice, settings);
  }
}
