package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;

/// The results of a run so far: facts without words, from which a text for people and a report for
/// programs can be made.
///
/// It is bounded for every run: of failures and spans the first are kept.
///
/// @param lines how many lines were carried out
/// @param transfers the files that were transferred whole
/// @param failures the failures, in order; for a command for many files one for each file that
///   failed
/// @param omitted how many more failures there were
/// @param unconnected the lines that could do nothing because there was no connection
/// @param lastLine the number of the line that was carried out last; 0 before the first
public record RunSummary(
    Lines lines,
    TransferTotals transfers,
    List<StepFailure> failures,
    long omitted,
    List<LineSpan> unconnected,
    int lastLine) {
  /// The most failures, and the most spans of lines, that are kept.
  public static final int MOST_KEPT = 1_000;

  /// Nothing has been done.
  public static final RunSummary EMPTY =
      new RunSummary(new Lines(0, 0, 0), TransferTotals.NONE, List.of(), 0, List.of(), 0);

  public RunSummary {
    failures = List.copyOf(failures);
    unconnected = List.copyOf(unconnected);
  }

  /// How many lines were carried out. Comments and blank lines are none.
  ///
  /// @param done those that did their work
  /// @param failed those that failed
  /// @param ignored those that failed as they may, since a `-` stands before them
  public record Lines(int done, int failed, int ignored) {
    /// All of them.
    public int all() {
      return done + failed + ignored;
    }
  }

  /// The summary after `step`, which came to `outcome`.
  public RunSummary after(RunStep step, CommandOutcome outcome) {
    RunSummary moved = transferred(TransferTotals.of(outcome.effects()));
    return outcome
        .failure()
        .fold(
            () -> moved.counted(step, 1, 0, 0),
            failure ->
                step.isFailureIgnored()
                    ? moved.counted(step, 0, 0, 1)
                    : moved.failed(step, failure, outcome.files()).counted(step, 0, 1, 0));
  }

  private RunSummary transferred(TransferTotals more) {
    return new RunSummary(lines, transfers.plus(more), failures, omitted, unconnected, lastLine);
  }

  private RunSummary counted(RunStep step, int done, int failed, int ignored) {
    if (!step.isLine()) {
      return this;
    }
    Lines counted = new Lines(lines.done + done, lines.failed + failed, lines.ignored + ignored);
    int number = step instanceof RunStep.Line line ? line.number() : lastLine;
    return new RunSummary(counted, transfers, failures, omitted, unconnected, number);
  }

  private RunSummary failed(RunStep step, Failure failure, List<FileOutcome> files) {
    return step instanceof RunStep.Line line && needsConnection(failure)
        ? withoutConnection(line)
        : with(failures(step, failure, files));
  }

  /// Whether a line failed since there is no connection. A word that is no command is then the
  /// answer to a question that was not put, such as that for the user.
  private boolean needsConnection(Failure failure) {
    return failure instanceof Failure.NotConnected
        || (failure instanceof Failure.UnknownCommand && (followsUnconnected() || followsLoss()));
  }

  private boolean followsUnconnected() {
    return !unconnected.isEmpty() && unconnected.getLast().last() == lastLine;
  }

  private boolean followsLoss() {
    return omitted == 0
        && !failures.isEmpty()
        && failures.getLast().failure().endsSession()
        && switch (failures.getLast().step()) {
          case RunStep.Line(int number, _, _) -> number == lastLine;
          case RunStep.Connection _ -> lastLine == 0;
          case RunStep.Typed _, RunStep.Goodbye _ -> false;
        };
  }

  private RunSummary with(Failures found) {
    int room = MOST_KEPT - failures.size();
    List<StepFailure> kept =
        Stream.concat(failures.stream(), found.first().stream().limit(room)).toList();
    long left = omitted + found.count() - (kept.size() - failures.size());
    return new RunSummary(lines, transfers, kept, left, unconnected, lastLine);
  }

  /// The failures of one step: all of them are counted, and the first are at hand.
  private record Failures(List<StepFailure> first, long count) {
    Failures {
      first = List.copyOf(first);
    }
  }

  private static Failures failures(RunStep step, Failure failure, List<FileOutcome> files) {
    long ofFiles = files.stream().filter(FileOutcome::isFailed).count();
    boolean isOfFile =
        ofFiles > 0
            && (failure instanceof Failure.Incomplete
                || files.stream().anyMatch(file -> file.failure().contains(failure)));
    Stream<StepFailure> own =
        isOfFile ? Stream.of() : Stream.of(new StepFailure(step, Option.none(), failure));
    List<StepFailure> first =
        Stream.concat(
                files.stream()
                    .flatMap(
                        file ->
                            file.failure()
                                .toJavaStream()
                                .map(why -> new StepFailure(step, Option.of(file.name()), why))),
                own)
            .limit(MOST_KEPT)
            .toList();
    return new Failures(first, ofFiles + (isOfFile ? 0 : 1));
  }

  /// Lines between which no other line was carried out are one span.
  private RunSummary withoutConnection(RunStep.Line line) {
    boolean goesOn = followsUnconnected();
    List<LineSpan> before = goesOn ? unconnected.subList(0, unconnected.size() - 1) : unconnected;
    LineSpan span =
        new LineSpan(goesOn ? unconnected.getLast().first() : line.number(), line.number());
    return new RunSummary(
        lines,
        transfers,
        failures,
        omitted,
        before.size() < MOST_KEPT
            ? Stream.concat(before.stream(), Stream.of(span)).toList()
            : before,
        lastLine);
  }
}
