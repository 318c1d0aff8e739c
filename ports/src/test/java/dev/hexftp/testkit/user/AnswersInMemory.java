package dev.hexftp.testkit.user;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// A prompter whose user has written all answers down beforehand. It remembers the questions.
public final class AnswersInMemory implements Prompter {
  private final Queue<String> answers;
  private final List<Question> asked = new ArrayList<>();
  private boolean interactive;

  /// Gives `answers`, one per question; then the input has ended.
  public AnswersInMemory(String... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  /// From now on a person answers.
  public AnswersInMemory interactive() {
    interactive = true;
    return this;
  }

  @Override
  public boolean isInteractive() {
    return interactive;
  }

  @Override
  public Option<String> ask(Question question) {
    asked.add(question);
    return Option.of(answers.poll());
  }

  @Override
  public Option<Secret> askSecret(Question question) {
    return ask(question).flatMap(Secret::of);
  }

  /// All questions so far, in order.
  public List<Question> asked() {
    return List.copyOf(asked);
  }
}
