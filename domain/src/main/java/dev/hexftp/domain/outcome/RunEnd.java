package dev.hexftp.domain.outcome;

import dev.hexftp.domain.notice.EndCause;
import io.vavr.control.Option;
import java.time.Duration;

/// The end of a run, and all that it came to.
///
/// @param script the file that the lines came from; none if they came from somewhere else
/// @param ending the cause of the end
/// @param elapsed how long it took, questions to the user included
public record RunEnd(Option<String> script, Ending ending, Duration elapsed, RunSummary summary) {
  /// The end of a run.
  public sealed interface Ending {
    /// It came to its end, or was stopped between two lines.
    ///
    /// @param verdict how it went
    /// @param told the exit status for the calling program; ftp.exe always reports success
    /// @param stop where it was stopped, if it was
    record Finished(ExitStatus verdict, ExitStatus told, Option<Stop> stop) implements Ending {}

    /// The process was ended.
    ///
    /// @param code the exit status of the process
    /// @param underWay the step that was being carried out
    record BrokenOff(EndCause cause, int code, Option<RunStep> underWay) implements Ending {}
  }

  /// The place at which a script was stopped before its end.
  ///
  /// @param leftOut how many lines were not carried out; none if that is not known, since they had
  ///   not come yet
  public record Stop(Reason reason, Option<Integer> leftOut) {
    /// Why no other line follows.
    public enum Reason {
      /// A line failed (`--on-error=abort`).
      FAILURE,
      /// The user interrupted.
      INTERRUPT
    }
  }

  /// When the end of a run is reported.
  public enum Wish {
    /// Not at all.
    NEVER,
    /// If anything failed.
    IF_FAILED,
    /// Always (`--summary`).
    ALWAYS
  }

  /// Whether it is reported to a user with the preference `wish`.
  public boolean isWanted(Wish wish) {
    return switch (wish) {
      case NEVER -> false;
      case IF_FAILED -> hasFailed();
      case ALWAYS -> true;
    };
  }

  private boolean hasFailed() {
    return switch (ending) {
      case Ending.Finished(ExitStatus verdict, _, _) -> verdict != ExitStatus.SUCCESS;
      case Ending.BrokenOff _ -> true;
    };
  }
}
