package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.FailedFile;
import dev.hexftp.domain.local.Wildcard;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.BatchOutcome;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.outcome.FileOutcome.Reason;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Permission;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One run of a command for many files: it asks about each, continues after a failure, and keeps
/// the outcome of each.
///
/// It ends early when the user says so, when they interrupt and do not want the rest, when the
/// session is lost, or when the local disk takes no more.
final class Batch {
  private static final int MOST_NAMED = 20;

  private final CommandName command;
  private final FtpSession session;
  private final Announcer announcer;
  private final Permissions permissions;
  private final List<FileOutcome> files = new ArrayList<>();
  private boolean over;
  private boolean all;
  private boolean full;
  private Option<Failure> end = Option.none();

  Batch(CommandName command, FtpSession session, Announcer announcer, Prompter prompter) {
    this.command = command;
    this.session = session;
    this.announcer = announcer;
    this.permissions = new Permissions(announcer, prompter);
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
    return files.stream().anyMatch(FileOutcome::isDone);
  }

  /// Does `work` on the file `name` if the user agrees, or does not want to be asked.
  void each(String name, Supplier<Either<Failure, ?>> work) {
    if (over) {
      skip(name, Reason.NOT_TRIED);
      return;
    }
    switch (consent(new Question.EachFile(command, name))) {
      case YES, ALL -> attempt(name, work);
      case NO -> skip(name, Reason.DECLINED);
      case QUIT -> {
        over = true;
        skip(name, Reason.DECLINED);
      }
    }
  }

  /// Does `work` on the file `name` without asking.
  void attempt(String name, Supplier<Either<Failure, ?>> work) {
    if (over) {
      skip(name, Reason.NOT_TRIED);
    } else {
      work.get()
          .peek(_ -> files.add(FileOutcome.done(name)))
          .peekLeft(failure -> fail(name, failure));
    }
  }

  /// The file `name` is left out for `reason`.
  void skip(String name, Reason reason) {
    files.add(FileOutcome.skipped(name, reason));
  }

  /// Whether the user wants to be asked.
  boolean asks() {
    return announcer.settings().isOn(Toggle.PROMPT);
  }

  /// The user's answer to `question`; yes if they do not want to be asked, or have said yes to all.
  Consent consent(Permission question) {
    if (all || !asks()) {
      return Consent.YES;
    }
    Consent consent = permissions.ask(question).getOrElseGet(this::withoutAnswer);
    all = consent == Consent.ALL;
    return consent;
  }

  /// `name` failed; the others are not given up for it.
  void fail(String name, Failure failure) {
    if (over) {
      return;
    }
    files.add(FileOutcome.failed(name, failure));
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
  BatchOutcome outcome() {
    return new BatchOutcome(files, failure());
  }

  /// How it went if `failure` is about all of it.
  BatchOutcome failedWith(Failure failure) {
    return new BatchOutcome(files, Option.of(failure));
  }

  private Option<Failure> failure() {
    return end.orElse(() -> firstFailure().map(this::incomplete));
  }

  private Option<Failure> firstFailure() {
    return Option.ofOptional(
        files.stream().flatMap(file -> file.failure().toJavaStream()).findFirst());
  }

  /// The files that the server has refused, in order.
  List<String> refused() {
    return files.stream()
        .filter(file -> file.failure().exists(Failure.Refused.class::isInstance))
        .map(FileOutcome::name)
        .toList();
  }

  /// The outcome of each file is `changed`, with later knowledge.
  void revise(UnaryOperator<FileOutcome> changed) {
    files.replaceAll(changed);
  }

  /// A full disk takes no other file either, and a file for all listings has a hole.
  private static boolean cannotKeepMore(Failure failure) {
    return failure instanceof Failure.DataLost(Direction direction, _, DataFault.Local _)
        && direction == Direction.RECEIVED;
  }

  private Failure incomplete(Failure first) {
    int untried = full ? count(file -> file.isSkipped(Reason.NOT_TRIED)) : 0;
    return new Failure.Incomplete(
        command.word(),
        count(FileOutcome::isFailed),
        count(FileOutcome::isDone),
        untried,
        first,
        failed());
  }

  /// Which files have failed by a failure that does not say so itself. A pattern whose list did not
  /// come is none.
  private List<FailedFile> failed() {
    return files.stream()
        .flatMap(file -> file.failure().map(why -> new FailedFile(file.name(), why)).toJavaStream())
        .filter(file -> !saysWhat(file.why()) && !Wildcard.isIn(file.name()))
        .limit(MOST_NAMED)
        .toList();
  }

  private static boolean saysWhat(Failure failure) {
    return failure instanceof Failure.LocalFile
        || failure instanceof Failure.UserFault
        || failure instanceof Failure.ListingFault
        || failure instanceof Failure.NamesNotListed;
  }

  private int count(Predicate<FileOutcome> which) {
    return Math.toIntExact(files.stream().filter(which).count());
  }

  private void askWhetherToGoOn(Failure interrupted) {
    boolean goesOn =
        permissions
            .ask(new Question.GoOn(command))
            .exists(answer -> answer == Consent.YES || answer == Consent.ALL);
    if (!goesOn) {
      endWith(interrupted);
    }
  }

  private Consent withoutAnswer(Failure why) {
    endWith(why);
    return Consent.QUIT;
  }

  private void endWith(Failure failure) {
    over = true;
    end = Option.of(failure);
  }
}
