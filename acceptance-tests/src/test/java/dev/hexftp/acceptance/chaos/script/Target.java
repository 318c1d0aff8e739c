package dev.hexftp.acceptance.chaos.script;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.ProFtpd;
import dev.hexftp.acceptance.server.PureFtpd;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Vsftpd;

/// A kind of server, with the facts that matter for the drawing.
///
/// Kinds of servers are records of constants, which Error Prone cannot know through their
/// interface.
@SuppressWarnings("ImmutableEnumChecker")
public enum Target {
  APACHE,
  VSFTPD,
  PROFTPD,
  PURE_FTPD;

  /// The server that is started.
  public ServerUnderTest kind() {
    return switch (this) {
      case APACHE -> new EmbeddedFtpServer();
      case VSFTPD -> new Vsftpd();
      case PROFTPD -> new ProFtpd();
      case PURE_FTPD -> new PureFtpd();
    };
  }

  /// Whether its 150 says how many bytes a file has.
  boolean statesSizes() {
    return this == VSFTPD || this == PROFTPD;
  }

  /// Whether it can demand that data connections resume the TLS session of the control connection.
  boolean canDemandReuse() {
    return this == VSFTPD || this == PROFTPD;
  }
}
