package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.MissingProgram;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A kind of FTP server that tests can start as often as they like.
///
/// A test that should hold for every server is marked with [EachServer] and takes one of these.
public sealed interface ServerUnderTest permits EmbeddedFtpServer, Vsftpd, ProFtpd, PureFtpd {
  /// The name as people write it, for reports.
  String name();

  /// Whether this machine can run it. Looks at the machine only; starts nothing.
  Availability availability();

  /// The option that it can never fulfil, on no machine; empty if it can fulfil all. A test that
  /// asks for such a thing is skipped, and the report says why.
  Optional<String> incapability(ServerOptions options);

  /// Starts a server on IPv4; see [#start(ServerOptions)].
  default RunningServer start() throws IOException {
    return start(ServerOptions.ipv4());
  }

  /// Starts a server and returns when it has greeted a first visitor. Where the server is missing,
  /// the calling test is skipped, or fails if `FTP_REQUIRE_SERVERS=1` is in the environment. Where
  /// it cannot fulfil the options, the test is skipped; see [#incapability].
  ///
  /// @throws IOException if its directory cannot be made
  /// @throws IllegalStateException if it is there but does not start; the message holds its output
  default RunningServer start(ServerOptions options) throws IOException {
    incapability(options).ifPresent(what -> Assumptions.abort(name() + " " + what));
    if (availability() instanceof Availability.Missing(String reason)) {
      MissingProgram.accordingTo(System.getenv()).report(name(), reason);
    }
    return launch(options);
  }

  /// Starts a server, which must be available. Tests call [#start].
  RunningServer launch(ServerOptions options) throws IOException;
}
