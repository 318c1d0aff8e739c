package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How a server program is run.
///
/// @param words the program and its arguments; it stays in the foreground
/// @param environment variables that it finds besides those of the tests
public record CommandLine(List<String> words, Map<String, String> environment) {
  public CommandLine {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /// Without extra variables.
  public static CommandLine of(List<String> words) {
    return new CommandLine(words, Map.of());
  }

  /// Writes the configuration of one server into its directory and says how to run it.
  @FunctionalInterface
  public interface Author {
    CommandLine write(ServerDirectory directory, Endpoint endpoint) throws IOException;
  }
}
