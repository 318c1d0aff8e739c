package dev.hexftp.ports.out.user;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;

/// Asks the user.
public interface Prompter {
  /// Whether a person answers, who can be asked again. A script has one answer for each question.
  boolean isInteractive();

  /// The answer to `question`, as it was typed, without its line end; none if the input has ended.
  Option<String> ask(Question question);

  /// The same for something that is not shown while it is typed. None also if the typed text cannot
  /// be a secret because it cannot be sent.
  Option<Secret> askSecret(Question question);
}
