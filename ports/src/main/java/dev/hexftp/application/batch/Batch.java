package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// One run of a command for many files: it asks about each, goes on after a failure, and knows in
/// the end whether all went well.
///
/// It is over early when the user says so, when he interrupts and does not want the rest, when the
/// session is lost, or when nothing more can be kept here.
final class Batch {
  private final CommandName command;
  private final FtpSession session;
  private final Announcer announcer;
  private final Prompter prompter;
  private int done;
  private int failed;
  private int untried;
  private boolean over;
  private boolean full;
  private Option<Failure> firstFailure = Option.none();
  private Option<Failure> end = Option.none();

  Batch(CommandName command, FtpSession session, Announcer announcer, Prompter prompter) {
    this.command = command;
    this.session = session;
    this.announcer = announcer;
    this.prompter = prompter;
  }

  /// The command that is being carried out.
  CommandName command() {
    return command;
  }

  /// Whether nothing more is to be done.
  boolean isOver() {
    return over;
  }

  /// Whether at least one file has been done.
  boolean hasDoneAny() {
    return done > 0;
  }

  /// Does `work` on the file `name` if the user agrees, or does not want to be asked.
  void each(String name, Supplier<Either<Failure, ?>> work) {
    if (over) {
      leaveOut();
      return;
    }
    switch (consent(new Question.EachFile(command, name))) {
      case YES -> attempt(work);
      case NO -> {}
      case QUIT -> over = true;
    }
  }

  /// Does `work` without asking.
  void attempt(Supplier<Either<Failure, ?>> work) {
    if (over) {
      leaveOut();
    } else {
      work.get().peek(_ -> done++).peekLeft(this::fail);
    }
  }

  private void leaveOut() {
    untried += full ? 1 : 0;
  }

  /// What the user says to `question`; yes if he does not want to be asked.
  Consent consent(Question question) {
    if (!announcer.settings().isOn(Toggle.PROMPT)) {
      return Consent.YES;
    }
    return prompter.ask(question).fold(this::withoutAnswer, Consent::of);
  }

  /// Something failed; the others are not given up for it.
  void fail(Failure failure) {
    if (over) {
      return;
    }
    failed++;
    firstFailure = firstFailure.orElse(Option.of(failure));
    if (failure instanceof Failure.Interrupted) {
      askWhetherToGoOn(failure);
    } else if (!session.isAlive()) {
      endWith(failure);
    } else {
      announcer.announce(new Notice.Failed(failure));
      full = cannotKeepMore(failure);
      over = full;
    }
  }

  /// How it went.
  Either<Failure, Batch> outcome() {
    return end.orElse(() -> firstFailure.map(this::incomplete))
        .fold(() -> Either.right(this), Either::left);
  }

  /// A full disk takes no other file either, and a file for all listings has a hole.
  private static boolean cannotKeepMore(Failure failure) {
    return failure instanceof Failure.DataLost(Direction direction, _, DataFault.Local _)
        && direction == Direction.RECEIVED;
  }

  private Failure incomplete(Failure first) {
    return new Failure.Incomplete(command.word(), failed, done, untried, first);
  }

  private void askWhetherToGoOn(Failure interrupted) {
    boolean goesOn =
        prompter
            .ask(new Question.GoOn(command))
            .map(Consent::of)
            .exists(answer -> answer == Consent.YES);
    if (!goesOn) {
      endWith(interrupted);
    }
  }

  private Consent withoutAnswer() {
    endWith(new Failure.InputEnded());
    return Consent.QUIT;
  }

  private void endWith(Failure failure) {
    over = true;
    end = Option.of(failure);
  }
}
