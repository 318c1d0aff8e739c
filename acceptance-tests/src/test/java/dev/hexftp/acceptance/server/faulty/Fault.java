package dev.hexftp.acceptance.server.faulty;

import java.io.IOException;

/// What the server does with one command in place of what it should do.
@FunctionalInterface
public interface Fault {
  /// Deals with the command of `exchange`. An [IOException] ends the control connection.
  void happen(Exchange exchange) throws IOException;
}
