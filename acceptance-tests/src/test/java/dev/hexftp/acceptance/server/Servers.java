package dev.hexftp.acceptance.server;

import java.util.stream.Stream;

/// The servers that acceptance tests run against.
public final class Servers {
  private Servers() {}

  /// Every kind of server, missing ones included: a test that starts a missing one is skipped
  /// visibly, instead of not being there at all.
  public static Stream<ServerUnderTest> all() {
    return Stream.of(new EmbeddedFtpServer(), new Vsftpd(), new ProFtpd(), new PureFtpd());
  }
}
