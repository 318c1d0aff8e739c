package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.transcript.NoticeTable.HOST;

import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import io.vavr.control.Option;

/// The notices about the protection of a connection.
final class ProtectionNotices {
  private ProtectionNotices() {}

  static Notice secured(Acceptance acceptance) {
    return new Notice.Secured(
        HOST,
        new TlsSession(TlsVersion.TLS_1_3, "TLS_X", Certificates.GOOD, acceptance),
        Option.none());
  }

  static String shown(SessionState session) {
    return Shown.of(
        new Notice.ProtectionShown(TlsMode.OFF, ProtectionLevel.PRIVATE, Option.of(session)),
        Shown.VERBOSE);
  }
}
