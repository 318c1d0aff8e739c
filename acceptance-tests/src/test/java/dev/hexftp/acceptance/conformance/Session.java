package dev.hexftp.acceptance.conformance;

import dev.hexftp.acceptance.files.Expected;
import dev.hexftp.acceptance.files.Given;
import java.util.List;
import java.util.Optional;

/// A session in one dialect.
///
/// @param counterpart the server
/// @param flags with which the program is started
/// @param script the file for `-s:`, if there is one
/// @param piped what comes through standard input
/// @param files what is there before and afterwards
/// @param result what the program prints and how it ends
record Session(
    Counterpart counterpart,
    List<String> flags,
    Optional<String> script,
    String piped,
    FilesAround files,
    Result result) {
  Session {
    flags = List.copyOf(flags);
  }

  /// What is there before, and what is expected afterwards.
  record FilesAround(List<Given> given, List<Expected> expected) {
    FilesAround {
      given = List.copyOf(given);
      expected = List.copyOf(expected);
    }
  }

  /// Everything that can be seen of a run from outside, in the notation of session files.
  record Result(int exitStatus, List<String> output, List<String> diagnostics) {
    Result {
      output = List.copyOf(output);
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
