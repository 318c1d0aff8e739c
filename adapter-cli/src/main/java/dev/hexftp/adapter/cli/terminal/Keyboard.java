package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// A person that types commands and answers, and may give up a line by Ctrl-C.
///
/// A read cannot be called off. So when an answer is given up, the line that is typed next still
/// arrives as one; it is kept, and becomes the next command.
///
/// All methods but [#giveUp] and [#reveal] belong to one thread.
public final class Keyboard {
  private final Typing typing;
  private Option<String> kept = Option.none();
  private volatile Awaited awaited = Awaited.NOTHING;
  private volatile boolean givenUp;
  private volatile boolean hidden;

  /// The kind of line that is being waited for.
  public enum Awaited {
    /// No line is awaited.
    NOTHING,
    /// A line at the prompt.
    COMMAND,
    /// A line after a question.
    ANSWER
  }

  Keyboard(Typing typing) {
    this.typing = typing;
  }

  /// Whether the next command has been typed already, after a prompt that has been shown.
  public boolean holdsCommand() {
    return kept.isDefined();
  }

  /// The next command; none if the input has ended. Unless it has been typed already, `prompt` says
  /// that it is awaited.
  public Option<String> command(Runnable prompt) {
    Option<String> command = kept.orElse(() -> await(Awaited.COMMAND, prompt, typing::line, true));
    kept = Option.none();
    return command;
  }

  /// Has `question` put and takes the next answer; none if the input has ended or the answer was
  /// given up.
  Option<String> answer(Runnable question) {
    return answer(question, typing::line, true);
  }

  /// Puts `question` and takes the next answer, which cannot be seen while it is typed.
  Option<String> hiddenAnswer(Question question) {
    try {
      return answer(() -> {}, () -> typing.hiddenLine(question), false);
    } finally {
      reveal();
    }
  }

  /// Lets what is typed from now on not be seen, until a line is awaited that may be: a password
  /// may be typed before it is asked for.
  public void hide() {
    if (!hidden) {
      hidden = true;
      typing.hide();
    }
  }

  /// Lets it be seen again. May be called from any thread.
  public void reveal() {
    if (hidden) {
      hidden = false;
      typing.reveal();
    }
  }

  /// Gives up the unfinished line. The caller shows a prompt if a line was awaited: the next line
  /// is a command in any case. May be called from any thread.
  public Awaited giveUp() {
    Awaited now = awaited;
    if (now == Awaited.ANSWER) {
      givenUp = true;
      typing.reveal();
    }
    return now;
  }

  private Option<String> answer(Runnable question, Supplier<Option<String>> source, boolean seen) {
    givenUp = false;
    Option<String> line = await(Awaited.ANSWER, question, source, seen);
    if (givenUp) {
      kept = line;
      return Option.none();
    }
    return line;
  }

  private Option<String> await(
      Awaited what, Runnable cue, Supplier<Option<String>> source, boolean seen) {
    // First, because a question that is seen can be given up.
    awaited = what;
    if (seen) {
      reveal();
    }
    try {
      cue.run();
      return source.get();
    } finally {
      awaited = Awaited.NOTHING;
    }
  }
}
