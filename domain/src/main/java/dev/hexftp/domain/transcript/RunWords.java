package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.LineSpan;
import dev.hexftp.domain.outcome.Prospect;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.outcome.RunSummary;
import dev.hexftp.domain.outcome.StepFailure;
import dev.hexftp.domain.outcome.TransferTotals;
import dev.hexftp.domain.text.Amounts;
import dev.hexftp.domain.text.VisibleText;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The last words about a run: its end, its failures and whether trying again can help, and its
/// transfers.
public final class RunWords {
  /// A person reads no more of them; each was reported when it happened.
  private static final int MOST_FAILURES = 10;

  private static final int MOST_SPANS = 10;
  private static final int MOST_CHARS_OF_TEXT = 80;
  private static final int MOST_CHARS_OF_REASON = 200;

  private RunWords() {}

  /// The words about `end`.
  public static List<Phrase> of(RunEnd end) {
    RunSummary summary = end.summary();
    return Stream.of(
            Stream.of(howItEnded(end)),
            summary.failures().stream().limit(MOST_FAILURES).map(RunWords::failure),
            more(summary).toJavaStream(),
            unconnected(summary.unconnected()).toJavaStream(),
            where(end).toJavaStream(),
            Stream.of("  " + transfers(summary.transfers())))
        .flatMap(lines -> lines)
        .map(Phrase::diagnostic)
        .toList();
  }

  private static String howItEnded(RunEnd end) {
    return end.script().fold(() -> "the run", script -> shortened(script, MOST_CHARS_OF_TEXT))
        + " ended after "
        + Amounts.duration(end.elapsed())
        + " with "
        + status(end.ending())
        + ": "
        + lines(end.summary().lines(), leftOut(end.ending()));
  }

  private static String status(Ending ending) {
    return switch (ending) {
      case Ending.Finished(ExitStatus verdict, ExitStatus told, _) ->
          told.code()
              + meaning(verdict)
                  .map(text -> told == verdict ? " (" + text + ")" : " (" + text + "; --compat)")
                  .getOrElse("");
      case Ending.BrokenOff(EndCause cause, int code, _) -> code + " (" + name(cause) + ")";
    };
  }

  private static Option<String> meaning(ExitStatus status) {
    return switch (status) {
      case SUCCESS -> Option.none();
      case COMMAND_FAILED -> Option.of("a command failed");
      case WRONG_USAGE -> Option.of("wrong usage");
      case WRONG_SCRIPT -> Option.of("the script cannot be read");
      case NOT_CONNECTABLE -> Option.of("no connection could be made");
      case LOGIN_REFUSED -> Option.of("the login failed");
      case NOT_SECURED -> Option.of("the connection could not be protected");
      case CONNECTION_LOST -> Option.of("the connection was lost");
      case INTERRUPTED -> Option.of("interrupted");
    };
  }

  private static String name(EndCause cause) {
    return switch (cause) {
      case INTERRUPTED -> "SIGINT";
      case TERMINATED -> "SIGTERM";
      case HUNG_UP -> "SIGHUP";
      case INTERNAL_ERROR -> "an internal error";
      case TOO_FEW_FILES -> "the limit of open files (ulimit -n)";
    };
  }

  private static int leftOut(Ending ending) {
    return switch (ending) {
      case Ending.Finished(_, _, var stop) -> stop.flatMap(RunEnd.Stop::leftOut).getOrElse(0);
      case Ending.BrokenOff(_, _, var underWay) -> underWay.exists(RunStep::isLine) ? 1 : 0;
    };
  }

  private static String lines(RunSummary.Lines lines, int others) {
    int all = lines.all() + others;
    if (all == 0) {
      return "no line was carried out";
    }
    return lines.done()
        + " of "
        + Amounts.of(all, "line")
        + " did "
        + (all == 1 ? "its" : "their")
        + " work"
        + (lines.ignored() > 0 ? ", " + lines.ignored() + " failed as '-' allows" : "");
  }

  private static String failure(StepFailure failure) {
    String file =
        failure.file().fold(() -> "", name -> "'" + shortened(name, MOST_CHARS_OF_TEXT) + "': ");
    return "  "
        + place(failure.step())
        + ": "
        + file
        + shortened(Reasons.of(failure.failure()), MOST_CHARS_OF_REASON)
        + outlook(failure.prospect());
  }

  /// As an echo shows a word that is no command where a password may be.
  private static final String HIDDEN = "****";

  private static String place(RunStep step) {
    return switch (step) {
      case RunStep.Connection(String host) -> "open " + shortened(host, MOST_CHARS_OF_TEXT);
      case RunStep.Line(int number, String shown, _) ->
          "line "
              + number
              + ", "
              + (shown.strip().equals(HIDDEN)
                  ? "a word that may be a password"
                  : shortened(shown.strip(), MOST_CHARS_OF_TEXT));
      case RunStep.Typed(String shown) -> shortened(shown.strip(), MOST_CHARS_OF_TEXT);
      case RunStep.Goodbye() -> "at the end of the session";
    };
  }

  private static String outlook(Prospect prospect) {
    return switch (prospect) {
      case MAY_SUCCEED -> "; trying again can help";
      case FAILS_AGAIN -> "; trying again will not help";
      case OPEN -> "";
    };
  }

  private static Option<String> more(RunSummary summary) {
    long more = Math.max(0, summary.failures().size() - MOST_FAILURES) + summary.omitted();
    return Option.when(more > 0, "  … and " + more + " more");
  }

  private static Option<String> unconnected(List<LineSpan> spans) {
    boolean one = spans.size() == 1 && spans.getFirst().first() == spans.getFirst().last();
    return Option.when(
        !spans.isEmpty(),
        () ->
            "  no connection: " + (one ? "line " : "lines ") + enumerated(spans) + " cannot work");
  }

  private static String enumerated(List<LineSpan> spans) {
    List<String> shown = spans.stream().limit(MOST_SPANS).map(RunWords::span).toList();
    String last = spans.size() > MOST_SPANS ? "others" : shown.getLast();
    String before =
        shown.stream()
            .limit(spans.size() > MOST_SPANS ? MOST_SPANS : shown.size() - 1)
            .collect(Collectors.joining(", "));
    return before.isEmpty() ? last : before + " and " + last;
  }

  private static String span(LineSpan span) {
    return span.first() == span.last()
        ? String.valueOf(span.first())
        : span.first() + " to " + span.last();
  }

  private static Option<String> where(RunEnd end) {
    return switch (end.ending()) {
      case Ending.Finished(_, _, var stop) ->
          stop.map(where -> "  " + stopped(where, end.summary().lastLine()));
      case Ending.BrokenOff(EndCause cause, _, var underWay) ->
          underWay.map(
              step -> "  " + place(step) + ": under way when " + name(cause) + " ended the run");
    };
  }

  private static String stopped(RunEnd.Stop stop, int line) {
    String place = line == 0 ? "before the first line" : "at line " + line;
    String reason =
        switch (stop.reason()) {
          case FAILURE -> "stopped " + place + " (--on-error=abort)";
          case INTERRUPT -> "interrupted " + place;
        };
    return reason
        + stop.leftOut()
            .fold(
                () -> "; what follows was not read",
                count ->
                    "; "
                        + (count == 0 ? "no line was" : Amounts.of(count, "line") + was(count))
                        + " left out");
  }

  private static String was(int count) {
    return count == 1 ? " was" : " were";
  }

  private static String transfers(TransferTotals totals) {
    return "sent " + total(totals.sent()) + "; fetched " + total(totals.fetched());
  }

  private static String total(TransferTotals.Total total) {
    return total.files() == 0
        ? "no file"
        : Amounts.of(total.files(), "file") + ", " + Amounts.bytes(total.bytes().bytes());
  }

  /// The beginning of `text`, made visible.
  private static String shortened(String text, int most) {
    String shown = VisibleText.of(text);
    return shown.codePointCount(0, shown.length()) > most
        ? shown.substring(0, shown.offsetByCodePoints(0, most)) + "…"
        : shown;
  }
}
