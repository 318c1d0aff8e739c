package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.files.Expected;
import java.util.List;

/// The expectations when a scenario has ended.
///
/// @param exitStatus of the program
/// @param shown parts of lines of its output, in this order
/// @param hidden the beginnings that no line of its output has
/// @param warnings one part of each line of its diagnostics, in this order
/// @param files the expected files
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
