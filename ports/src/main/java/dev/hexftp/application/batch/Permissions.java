package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.domain.shell.Question.Permission;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Asks for permission until there is an answer. A person gets an explanation of the answers and is
/// asked again; a script that gives another answer has failed, since its next lines were written
/// for other commands.
final class Permissions {
  private static final String HELP = "?";

  /// No person goes on for so long, but a program that types may.
  private static final int MOST_TRIES = 100;

  private final Announcer announcer;
  private final Prompter prompter;

  Permissions(Announcer announcer, Prompter prompter) {
    this.announcer = announcer;
    this.prompter = prompter;
  }

  /// The answer to `question`, or why there is none.
  Either<Failure, Consent> ask(Permission question) {
    return ask(question, MOST_TRIES);
  }

  private Either<Failure, Consent> ask(Permission question, int tries) {
    return prompter
        .ask(question)
        .<Failure>toEither(new Failure.InputEnded())
        .flatMap(
            answer ->
                Consent.of(answer, question, dialect().answers())
                    .fold(() -> again(question, answer, tries - 1), Either::right));
  }

  private Either<Failure, Consent> again(Permission question, String answer, int tries) {
    // It may be a line with a password that was written for another place of the script.
    String shown = EchoMask.INITIAL.in(dialect().vocabulary()).echo(answer);
    if (!prompter.isInteractive() || tries == 0) {
      return Either.left(new Failure.NoSuchAnswer(question.subject(), shown));
    }
    announcer.announce(
        new Notice.AnswersExplained(question, Option.when(!answer.strip().equals(HELP), shown)));
    return ask(question, tries);
  }

  private Dialect dialect() {
    return announcer.settings().dialect();
  }
}
