package dev.hexftp.acceptance.program;

/// What a run of the program has left.
///
/// @param exitStatus what the operating system was told
/// @param output standard output
/// @param diagnostics standard error
public record Run(int exitStatus, String output, String diagnostics) {
  /// Everything, for the message of a failing assertion.
  @Override
  public String toString() {
    return "exit status "
        + exitStatus
        + "\n--- output\n"
        + output
        + "\n--- diagnostics\n"
        + diagnostics;
  }
}
