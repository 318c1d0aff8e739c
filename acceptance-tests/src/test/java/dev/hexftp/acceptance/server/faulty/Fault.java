package dev.hexftp.acceptance.server.faulty;

import java.io.IOException;

/// The server's reaction to one command in place of the right one.
@FunctionalInterface
public interface Fault {
  /// Deals with the command of `exchange`. An [IOException] ends the control connection.
  void happen(Exchange exchange) throws IOException;
}
