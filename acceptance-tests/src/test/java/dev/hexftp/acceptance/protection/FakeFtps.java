package dev.hexftp.acceptance.protection;

import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;

/// The fake server's side of a session in TLS, as far as most tests share it. Each method adds
/// steps to a script.
final class FakeFtps {
  private FakeFtps() {}

  /// The greeting and the handshake.
  static Script agreed(Script script, Identity identity) {
    return agreed(script, identity, TlsVersion.values());
  }

  /// The same in some versions of TLS.
  static Script agreed(Script script, Identity identity, TlsVersion... versions) {
    return script
        .say("220 ready\r\n")
        .hear("AUTH TLS")
        .say("234 go\r\n")
        .beginTls(identity, versions);
  }

  /// The same, and the data connections to come protected too.
  static Script secured(Script script, Identity identity) {
    return secured(script, identity, TlsVersion.values());
  }

  /// The same in some versions of TLS.
  static Script secured(Script script, Identity identity, TlsVersion... versions) {
    return agreed(script, identity, versions)
        .hear("PBSZ 0")
        .say("200 ok\r\n")
        .hear("PROT P")
        .say("200 ok\r\n");
  }

  /// `get poem.txt`, in a session that has the type already, up to the data.
  static Script retrieving(Script script) {
    return script.hear("EPSV").offerPassive().hear("RETR poem.txt").say("150 here\r\n");
  }

  /// `bye`.
  static Script goodbye(Script script) {
    return script.hear("QUIT").say("221 bye\r\n").hearTheEnd();
  }
}
