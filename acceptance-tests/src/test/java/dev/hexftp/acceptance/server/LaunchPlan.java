package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.util.List;

/// How one server program is run.
///
/// @param command the command line; the program stays in the foreground
/// @param account who may log in
/// @param homeOnServer see [RunningServer#homeOnServer]
record LaunchPlan(List<String> command, Account account, String homeOnServer) {
  LaunchPlan {
    command = List.copyOf(command);
  }

  /// Writes the configuration of one server into its folder and says how to run it.
  @FunctionalInterface
  interface Author {
    LaunchPlan write(ServerFolder folder, Endpoint endpoint) throws IOException;
  }
}
