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
/// @param piped the bytes of standard input
/// @param files the files before and afterwards
/// @param result the output of the program and its exit status
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

  /// The files before, and the expected ones afterwards.
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
