package dev.hexftp.domain.transcript;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.text.VisibleText;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words about a connection that could not be protected: the obstacle, and for a certificate
/// its contents, the reason of the refusal, and the option that would accept this one and no other.
/// Users without this knowledge switch all checking off.
final class TlsWords {
  private TlsWords() {}

  /// The words when the control connection could not be protected.
  static List<Phrase> of(TlsFault fault) {
    return lines(inShort(fault) + "; the connection was closed", fault);
  }

  /// The words when a data connection could not be protected.
  static List<Phrase> dataNotSecured(Direction direction, ByteCount moved, TlsFault fault) {
    return lines(FailureWords.stopped(direction, moved) + inShort(fault), fault);
  }

  /// The words when the server does not want to protect a connection that must be.
  static List<Phrase> protectionRefused(FtpCommand command, Reply reply) {
    return List.of(
        diagnostic(
            refused(command, reply)
                + ", so the connection would not be protected; it was closed (--tls=off sends"
                + " password and files in the clear)"));
  }

  /// The words when the server does not want to leave data connections unprotected.
  static List<Phrase> protectionKept(FtpCommand command, Reply reply) {
    return List.of(diagnostic(refused(command, reply) + ", so data connections stay protected"));
  }

  /// That the server refused `command`, and how.
  static String refused(FtpCommand command, Reply reply) {
    return "the server refused "
        + CommandEncoder.masked(command)
        + " ("
        + reply.lines().getLast()
        + ")";
  }

  /// The fault in one sentence.
  static String inShort(TlsFault fault) {
    return switch (fault) {
      case TlsFault.Untrusted(CertificateRefusal.Faulty _) ->
          "the certificate of the server is not trusted";
      case TlsFault.Untrusted(CertificateRefusal.NotPinned _) ->
          "the certificate of the server has none of the pinned keys";
      case TlsFault.Untrusted(CertificateRefusal.Changed _) ->
          "the server has another certificate than the last time";
      case TlsFault.OtherCertificate _ ->
          "the data connection has another certificate than the control connection";
      case TlsFault.NoAgreement(var detail) -> "the TLS handshake failed: " + detail;
      case TlsFault.ClearTextInjected() ->
          "unprotected text arrived where only TLS is allowed; it may be an attack";
      case TlsFault.NotAtOnce() ->
          "the server answered in the clear where TLS was to begin at once; if it has TLS, ftpes://"
              + " or --tls=explicit asks for it";
      case TlsFault.ConnectionLost() -> "the connection ended during the TLS handshake";
      case TlsFault.Overdue() -> "the server did not answer in time during the TLS handshake";
    };
  }

  private static List<Phrase> lines(String first, TlsFault fault) {
    List<Phrase> lines = new ArrayList<>();
    lines.add(diagnostic(first));
    switch (fault) {
      case TlsFault.Untrusted(CertificateRefusal refusal) -> {
        describe(refusal.shown(), lines);
        lines.addAll(reasons(refusal));
        if (refusal instanceof CertificateRefusal.Changed(_, KnownCertificate before)) {
          describe(before, lines);
        }
        if (!(refusal instanceof CertificateRefusal.Faulty)) {
          lines.add(
              diagnostic(
                  "a server that has renewed its key shows another one, and so does an attacker"));
        }
        lines.add(
            diagnostic(
                "to accept servers with this key, once its owner has confirmed the fingerprint:"
                    + " --pin="
                    + refusal.shown().key()));
      }
      case TlsFault.OtherCertificate(ServerCertificate shown) -> describe(shown, lines);
      case TlsFault.NoAgreement _,
          TlsFault.ClearTextInjected _,
          TlsFault.NotAtOnce _,
          TlsFault.ConnectionLost _,
          TlsFault.Overdue _ -> {}
    }
    return List.copyOf(lines);
  }

  private static void describe(ServerCertificate shown, List<Phrase> lines) {
    lines.add(diagnostic("  subject: " + shown.subject()));
    lines.add(diagnostic("  names:   " + names(shown)));
    lines.add(diagnostic("  issuer:  " + shown.issuer()));
    lines.add(diagnostic("  valid:   " + shown.notBefore() + " to " + shown.notAfter()));
    lines.add(diagnostic("  SHA-256: " + shown.fingerprint()));
  }

  /// The faults of a certificate are reasons only where they were judged: a pinned or known key is
  /// compared with this one, and nothing else.
  private static List<Phrase> reasons(CertificateRefusal refusal) {
    return refusal instanceof CertificateRefusal.Faulty(ServerCertificate shown)
        ? List.of(
            diagnostic(
                "  why:     "
                    + shown.faults().stream().map(TlsWords::of).collect(Collectors.joining("; "))))
        : List.of();
  }

  private static void describe(KnownCertificate before, List<Phrase> lines) {
    lines.add(diagnostic("the last time it was"));
    lines.add(diagnostic("  subject: " + before.subject()));
    lines.add(diagnostic("  valid:   to " + before.notAfter()));
    lines.add(diagnostic("  SHA-256: " + before.fingerprint()));
  }

  /// The hosts that a certificate is for.
  static String names(ServerCertificate shown) {
    return shown.names().isEmpty() ? "(none)" : String.join(", ", shown.names());
  }

  /// The fault of a certificate.
  static String of(CertificateFault fault) {
    return switch (fault) {
      case SELF_SIGNED -> "it is self-signed: no authority vouches for it";
      case UNKNOWN_AUTHORITY -> "its issuer is not a trusted authority; --ca-file adds one";
      case WRONG_NAME -> "it is for another host";
      case EXPIRED -> "it has expired";
      case NOT_YET_VALID -> "it is not valid yet; check the clock of this machine";
      case UNFIT ->
          "it is not fit for a server: its key or signature is weak, or it is made for other uses";
    };
  }

  private static Phrase diagnostic(String text) {
    return Phrase.diagnostic(VisibleText.of(text));
  }
}
