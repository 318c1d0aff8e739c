package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.TransferSummary;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// The words about the protection of a session, and about a session that continues over a new
/// connection.
final class SessionWords {
  private SessionWords() {}

  /// How much a transfer has moved, and how fast, in ftp.exe's words. It is said after every file,
  /// so hidden text is not computed.
  static List<Phrase> of(TransferSummary summary, Settings settings) {
    if (summary.bytes().isZero() || !settings.isOn(Toggle.VERBOSE)) {
      return List.of();
    }
    String verb = summary.direction() == Direction.SENT ? " bytes sent in " : " bytes received in ";
    boolean rated =
        switch (settings.dialect().rates()) {
          case ALWAYS -> true;
          case WHEN_MEASURED -> summary.isMeasured();
        };
    return List.of(
        Phrase.line(
            "ftp: "
                + summary.bytes().bytes()
                + verb
                + summary.seconds()
                + "Seconds"
                + (rated ? " " + summary.kilobytesPerSecond() + "Kbytes/sec." : ".")));
  }

  /// Silent when all is as it should be; a session that rests on trust alone is reported in each
  /// run.
  static List<Phrase> of(Notice.Secured secured, Settings settings) {
    String host = secured.host().text();
    TlsSession session = secured.session();
    List<Phrase> phrases = new ArrayList<>();
    switch (session.acceptance()) {
      case UNCHECKED ->
          phrases.add(
              noted(
                  "WARNING: the certificate of "
                      + host
                      + " was not checked; another host could listen, or pose as the server"));
      case FIRST_USE ->
          phrases.add(
              noted(
                  "the certificate of "
                      + host
                      + " was never seen before and is trusted from now on: SHA-256 "
                      + session.certificate().fingerprint()));
      case BY_AUTHORITY, PINNED, KNOWN -> {}
    }
    secured.before().flatMap(before -> change(before, session.certificate())).peek(phrases::add);
    if (settings.isOn(Toggle.DEBUG)) {
      phrases.add(noted(inShort(session)));
    }
    return List.copyOf(phrases);
  }

  private static Option<Phrase> change(KnownCertificate before, ServerCertificate now) {
    return Option.when(
        !before.fingerprint().equals(now.fingerprint()),
        () ->
            noted(
                "the certificate has changed: SHA-256 "
                    + before.fingerprint()
                    + " ("
                    + before.subject()
                    + ", valid to "
                    + before.notAfter()
                    + ") is now "
                    + now.fingerprint()
                    + " ("
                    + now.subject()
                    + ", valid to "
                    + now.notAfter()
                    + ")"));
  }

  private static String inShort(TlsSession session) {
    return session.version()
        + ", "
        + session.cipherSuite()
        + ", certificate of "
        + session.certificate().subject()
        + ", SHA-256 "
        + session.certificate().fingerprint();
  }

  /// The answer to the command `tls`.
  static List<Phrase> of(Notice.ProtectionShown shown) {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(
        line(
            "TLS: "
                + word(shown.mode())
                + "; data: "
                + switch (shown.data()) {
                  case CLEAR -> "clear";
                  case PRIVATE -> "private";
                }
                + "."));
    shown.session().peek(session -> phrases.add(line(present(session))));
    return List.copyOf(phrases);
  }

  private static String present(SessionState session) {
    return "Connection to "
        + session.host().text()
        + ": "
        + session
            .tls()
            .fold(
                () -> "in the clear",
                tls ->
                    inShort(tls)
                        + switch (session.protection()) {
                          case CLEAR -> "; data in the clear";
                          case PRIVATE -> "; data private";
                        })
        + ".";
  }

  /// The name of `mode` in commands and options.
  static String word(TlsMode mode) {
    return switch (mode) {
      case OFF -> "off";
      case EXPLICIT -> "explicit";
      case IMPLICIT -> "implicit";
    };
  }

  static List<Phrase> revived(HostName host, Reason reason) {
    return List.of(noted(why(reason) + "; connecting to " + host.text() + " again"));
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case LOST -> "the connection was lost";
      case UNCONFIRMED -> "the connection was lost before the server confirmed the transfer";
      case SESSIONS_EXHAUSTED ->
          "the server wants data connections to resume the TLS session, and has issued no ticket"
              + " for another one";
      case SESSION_NOT_RESUMED ->
          "the server refused the data connection, probably because it did not resume the TLS"
              + " session";
    };
  }

  static List<Phrase> confirmed(CommandArgument file, ByteCount size) {
    return List.of(
        noted("'" + file.text() + "' is complete: the server has all " + size.bytes() + " bytes"));
  }

  static List<Phrase> kept(LocalDirectory directory) {
    return List.of(noted("the local directory is still '" + directory.path() + "'"));
  }

  static List<Phrase> nothingKept(CommandArgument file, ByteCount received) {
    String had = received.isZero() ? "" : " (" + received.bytes() + " bytes had come)";
    return List.of(noted("nothing was kept of '" + file.text() + "'" + had));
  }

  static List<Phrase> listedTwice() {
    return List.of(
        noted(
            "the protected connection ended without close_notify; a second listing was the same,"
                + " so it is taken for complete"));
  }

  static List<Phrase> sizeProvesNothing(CommandArgument file, ByteCount size) {
    return List.of(
        noted(
            "'"
                + file.text()
                + "' has "
                + size.bytes()
                + " bytes at the server; an older file may have had as many, so check its date or"
                + " its content"));
  }

  static List<Phrase> of(Notice.NotRepeated notRepeated) {
    String sent = notRepeated.sent().bytes() + " bytes may be on the server";
    boolean anySent = !notRepeated.sent().isZero();
    return List.of(
        noted(
            "not repeated: "
                + switch (notRepeated.objection()) {
                  case MAY_BE_DONE -> anySent ? sent : "the server may have done it";
                  case LOCAL_END ->
                      "a pipe, a device or the screen cannot start again from the beginning"
                          + (anySent ? "; " + sent : "");
                }));
  }

  static List<Phrase> surplusReply(Reply reply) {
    return List.of(
        noted("the server sent a reply that answers no command: " + reply.lines().getLast()));
  }

  static List<Phrase> pipeliningGivenUp(HostName host) {
    return List.of(
        noted(
            host.text()
                + " may not accept commands that are sent ahead; they are repeated one at a time"));
  }

  static List<Phrase> trustIdle(HostName host) {
    return List.of(
        noted(
            "WARNING: the connection to "
                + host.text()
                + " is not protected; --pin and --trust apply to TLS only (--tls=explicit,"
                + " ftpes://)"));
  }

  static List<Phrase> of(Notice.TryingAgain again) {
    return List.of(noted("trying again (" + again.round() + " of " + again.rounds() + ")"));
  }

  private static Phrase line(String text) {
    return Phrase.line(VisibleText.of(text));
  }

  private static Phrase noted(String text) {
    return Phrase.diagnostic(VisibleText.of(text));
  }
}
