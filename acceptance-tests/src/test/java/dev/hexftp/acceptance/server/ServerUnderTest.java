package dev.hexftp.acceptance.server;

import java.io.IOException;

/// A kind of FTP server that tests can start as often as they like.
///
/// A test that should hold for every server is marked with [EachServer] and takes one of these.
public sealed interface ServerUnderTest permits EmbeddedFtpServer, Vsftpd, ProFtpd, PureFtpd {
  /// The name as people write it, for reports.
  String name();

  /// Whether this machine can run it. Looks at the machine only; starts nothing.
  Availability availability();

  /// Starts a server of its own on IPv4; see [#start(ServerOptions)].
  default RunningServer start() throws IOException {
    return start(ServerOptions.ipv4());
  }

  /// Starts a server of its own and returns when it has greeted a first visitor. Where the server
  /// is missing, the calling test is skipped, or fails if `FTP_REQUIRE_SERVERS=1` is in the
  /// environment.
  ///
  /// @throws IOException if its folder cannot be made
  /// @throws IllegalStateException if it is there but does not start; the message holds its output
  default RunningServer start(ServerOptions options) throws IOException {
    if (availability() instanceof Availability.Missing(String reason)) {
      MissingServer.accordingTo(System.getenv()).report(name(), reason);
    }
    return launch(options);
  }

  /// Starts a server of its own, which must be available. Tests call [#start].
  RunningServer launch(ServerOptions options) throws IOException;
}
