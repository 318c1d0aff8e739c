package dev.hexftp.acceptance.scenario;

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
    List<OfFile> files) {
  Expectations {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /// Something about a file or a folder.
  sealed interface OfFile {
    Place place();
  }

  /// The file holds exactly `content`.
  record Holds(Place place, Content content) implements OfFile {}

  /// The file is there and equals the one at `other`, which has to be there too.
  record Equals(Place place, Place other) implements OfFile {}

  /// It is a folder.
  record IsFolder(Place place) implements OfFile {}

  /// Nothing is there.
  record Absent(Place place) implements OfFile {}
}
