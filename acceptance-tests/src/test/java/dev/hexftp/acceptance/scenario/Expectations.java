package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.files.Expected;
import java.util.List;

/// What is expected when a scenario is over.
///
/// @param exitStatus of the program
/// @param shown parts of lines of its output, in this order
/// @param hidden what no line of its output begins with
/// @param warnings one part of each line of its diagnostics, in this order
/// @param files what is where
record Expectations(
    int exitStatus,
    List<String> shown,
    List<String> hidden,
    List<String> warnings,
    List<Expected> files) {
  Expectations {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }
}
