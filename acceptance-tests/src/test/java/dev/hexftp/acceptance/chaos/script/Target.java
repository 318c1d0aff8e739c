package dev.hexftp.acceptance.chaos.script;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.ProFtpd;
import dev.hexftp.acceptance.server.PureFtpd;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Vsftpd;

/// A kind of server, with what matters for what is drawn.
///
/// Kinds of servers are records of constants, which Error Prone cannot know behind their interface.
@SuppressWarnings("ImmutableEnumChecker")
public enum Target {
  APACHE(new EmbeddedFtpServer(), false, false),
  VSFTPD(new Vsftpd(), true, true),
  PROFTPD(new ProFtpd(), true, true),
  PURE_FTPD(new PureFtpd(), false, false);

  private final ServerUnderTest kind;
  private final boolean statesSizes;
  private final boolean canDemandReuse;

  Target(ServerUnderTest kind, boolean statesSizes, boolean canDemandReuse) {
    this.kind = kind;
    this.statesSizes = statesSizes;
    this.canDemandReuse = canDemandReuse;
  }

  /// What starts it.
  public ServerUnderTest kind() {
    return kind;
  }

  /// Whether its 150 says how many bytes a file has.
  boolean statesSizes() {
    return statesSizes;
  }

  /// Whether it can demand that data connections resume the TLS session of the control connection.
  boolean canDemandReuse() {
    return canDemandReuse;
  }
}
