package dev.hexftp.application.shell;

import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.outcome.RunSummary;
import dev.hexftp.ports.in.RunRecord;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.RunReporter;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Supplier;

/// Keeps the record of a run, and reports it once: when the run has ended, or when the thread that
/// ends the process says so.
public final class RunKeeper implements RunRecord {
  private final Ticker ticker;
  private final RunReporter reporter;
  private final RunEnd.Wish wish;
  private final Option<String> script;
  private final Duration began;

  /// Written by the thread of the run, read by the one that ends the process.
  private volatile Course course = new Course(RunSummary.EMPTY, Option.none(), false);

  /// Where the run stands.
  private record Course(RunSummary summary, Option<RunStep> underWay, boolean over) {
    Course during(RunStep step) {
      return new Course(summary, Option.of(step), over);
    }

    Course after(RunStep step, CommandOutcome outcome) {
      return new Course(summary.after(step, outcome), Option.none(), over);
    }

    Course ended() {
      return new Course(summary, underWay, true);
    }
  }

  /// The record of a run that begins now. `script` is the file that its lines come from.
  public RunKeeper(Ticker ticker, RunReporter reporter, RunEnd.Wish wish, Option<String> script) {
    this.ticker = ticker;
    this.reporter = reporter;
    this.wish = wish;
    this.script = script;
    this.began = ticker.elapsed();
  }

  @Override
  public CommandOutcome step(RunStep step, Supplier<CommandOutcome> work) {
    course = course.during(step);
    CommandOutcome outcome = work.get();
    course = course.after(step, outcome);
    return outcome;
  }

  @Override
  public void ends(Ending ending) {
    Course last = course;
    course = last.ended();
    report(last, ending);
  }

  /// The process is ended by `cause`, with exit status `code`, if the run has not ended by itself.
  /// May be called from any thread.
  public void breaksOff(EndCause cause, int code) {
    Course last = course;
    if (!last.over()) {
      report(last, new Ending.BrokenOff(cause, code, last.underWay()));
    }
  }

  private void report(Course last, Ending ending) {
    RunEnd end = new RunEnd(script, ending, ticker.elapsed().minus(began), last.summary());
    if (end.isWanted(wish)) {
      reporter.report(end);
    }
  }
}
