package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// The result of one command, with all facts learnt on the way. Exit status, report and programs
/// that use the client as a library read it; the display has already shown it.
///
/// @param result how it ended
/// @param effects the commands, replies, transfers and decisions, in order
/// @param files the outcome of each file of a command for many files; empty for all other commands
/// @param elapsed how long it took, questions to the user included
public record CommandOutcome(
    Result result, List<Effect> effects, List<FileOutcome> files, Duration elapsed) {
  public CommandOutcome {
    effects = List.copyOf(effects);
    files = List.copyOf(files);
  }

  /// How a command ended.
  public sealed interface Result {
    /// It was carried out.
    record Succeeded() implements Result {}

    /// It failed. The user knows of it.
    record Failed(Failure failure) implements Result {}

    /// The user wants to leave the program.
    record Quit() implements Result {}
  }

  /// A command that ended with `result` and had no effect.
  public static CommandOutcome of(Result result) {
    return new CommandOutcome(result, List.of(), List.of(), Duration.ZERO);
  }

  /// A command that succeeded and had no effect.
  public static CommandOutcome succeeded() {
    return of(new Result.Succeeded());
  }

  /// A command that failed and had no effect.
  public static CommandOutcome failed(Failure failure) {
    return of(new Result.Failed(failure));
  }

  /// Why it failed, if it did.
  public Option<Failure> failure() {
    return switch (result) {
      case Result.Failed(Failure failure) -> Option.of(failure);
      case Result.Succeeded _, Result.Quit _ -> Option.none();
    };
  }

  /// The transfers that were completed.
  public List<Effect.Transferred> transfers() {
    return effects.stream()
        .filter(Effect.Transferred.class::isInstance)
        .map(Effect.Transferred.class::cast)
        .toList();
  }
}
