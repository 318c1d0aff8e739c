package dev.hexftp.domain.outcome;

/// One thing that a run does at the wish of its user.
public sealed interface RunStep {
  /// The connection to the server that was named on the command line.
  record Connection(String host) implements RunStep {}

  /// A line of a script or a pipe.
  ///
  /// @param number counted from 1
  /// @param shown its text, with stars for secrets
  /// @param failureIgnored whether a `-` stands before it
  record Line(int number, String shown, boolean failureIgnored) implements RunStep {}

  /// A command that was typed at a prompt.
  ///
  /// @param shown its text, with stars for secrets
  record Typed(String shown) implements RunStep {}

  /// The end of the session, after the last line.
  record Goodbye() implements RunStep {}

  /// Whether it is counted among the lines of the run.
  default boolean isLine() {
    return switch (this) {
      case Line _, Typed _ -> true;
      case Connection _, Goodbye _ -> false;
    };
  }

  /// Whether a failure of it is none of the run.
  default boolean isFailureIgnored() {
    return switch (this) {
      case Line(_, _, boolean ignored) -> ignored;
      case Connection _, Typed _, Goodbye _ -> false;
    };
  }
}
