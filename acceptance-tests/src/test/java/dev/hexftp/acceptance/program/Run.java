package dev.hexftp.acceptance.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The results of a run of the program.
///
/// @param exitStatus for the operating system
/// @param output standard output
/// @param diagnostics standard error
public record Run(int exitStatus, String output, String diagnostics) {
  /// How the closing summary begins, which is the last thing on standard error.
  private static final Pattern SUMMARY =
      Pattern.compile("^ftp: .* ended after \\d.* with \\d+", Pattern.MULTILINE);

  /// Standard error without the closing summary.
  public String warnings() {
    return diagnostics.substring(0, endOfWarnings());
  }

  /// The closing summary; empty if there is none.
  public String summary() {
    return diagnostics.substring(endOfWarnings());
  }

  private int endOfWarnings() {
    Matcher summary = SUMMARY.matcher(diagnostics);
    return summary.find() ? summary.start() : diagnostics.length();
  }

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
