package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;

/// The outcome of one file in a command for many files.
///
/// There is one for each name, and there can be hundreds of thousands; so it holds no more than the
/// result. The transfer itself, with its evidence, is an [Effect.Transferred].
///
/// @param name the file as the server or the local system named it; where something failed that all
///   files need, the pattern or command that failed
public record FileOutcome(String name, Result result) {
  /// The result of a file.
  public sealed interface Result {
    /// It was done.
    record Done() implements Result {}

    /// It failed. The user knows of it.
    record Failed(Failure failure) implements Result {}

    /// It was left out.
    record Skipped(Reason reason) implements Result {}
  }

  /// Why a file was left out.
  public enum Reason {
    /// The user was asked and does not want it.
    DECLINED,
    /// The server listed it although the user did not ask for it.
    NOT_ASKED_FOR,
    /// It is a directory, as it turned out.
    DIRECTORY,
    /// The command ended before its turn came.
    NOT_TRIED
  }

  private static final Result DONE = new Result.Done();
  private static final Result DECLINED = new Result.Skipped(Reason.DECLINED);
  private static final Result NOT_ASKED_FOR = new Result.Skipped(Reason.NOT_ASKED_FOR);
  private static final Result DIRECTORY = new Result.Skipped(Reason.DIRECTORY);
  private static final Result NOT_TRIED = new Result.Skipped(Reason.NOT_TRIED);

  /// `name` was done.
  public static FileOutcome done(String name) {
    return new FileOutcome(name, DONE);
  }

  /// `name` failed.
  public static FileOutcome failed(String name, Failure failure) {
    return new FileOutcome(name, new Result.Failed(failure));
  }

  /// `name` was left out.
  public static FileOutcome skipped(String name, Reason reason) {
    return new FileOutcome(
        name,
        switch (reason) {
          case DECLINED -> DECLINED;
          case NOT_ASKED_FOR -> NOT_ASKED_FOR;
          case DIRECTORY -> DIRECTORY;
          case NOT_TRIED -> NOT_TRIED;
        });
  }

  /// Whether it was done.
  public boolean isDone() {
    return result instanceof Result.Done;
  }

  /// Why it failed, if it did.
  public Option<Failure> failure() {
    return switch (result) {
      case Result.Failed(Failure failure) -> Option.of(failure);
      case Result.Done _, Result.Skipped _ -> Option.none();
    };
  }

  /// Whether it failed.
  public boolean isFailed() {
    return result instanceof Result.Failed;
  }

  /// Whether it was left out for `reason`.
  public boolean isSkipped(Reason reason) {
    return result instanceof Result.Skipped(Reason actual) && actual == reason;
  }
}
