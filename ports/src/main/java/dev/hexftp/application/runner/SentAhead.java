package dev.hexftp.application.runner;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// A command that was sent before its dialogue has begun, and what has come in reply to it.
///
/// A command that opens a data connection is answered by a code that answers nothing else which is
/// sent while files are transferred. So a server that takes commands in another order than they
/// come, or says more than is asked for, is noticed.
final class SentAhead {
  private static final int MOST_REPLIES = 4;

  private final FtpCommand command;
  private final List<Reply> early = new ArrayList<>();
  private boolean answered;

  SentAhead(FtpCommand command) {
    this.command = command;
  }

  FtpCommand command() {
    return command;
  }

  /// What has come.
  List<Reply> early() {
    return early;
  }

  /// Whether the final reply has come.
  boolean isAnswered() {
    return answered;
  }

  /// Takes a reply that should be for this command; false if it cannot be.
  boolean take(Reply reply) {
    boolean fits = early.size() < MOST_REPLIES && mayAnswer(reply);
    if (fits) {
      early.add(reply);
      answered = reply.severity() != Severity.PRELIMINARY;
    }
    return fits;
  }

  private boolean mayAnswer(Reply reply) {
    return switch (reply.severity()) {
      case PRELIMINARY -> !isOpening();
      case COMPLETION -> opened().fold(() -> !isForOpening(reply), reply::is);
      case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> true;
    };
  }

  /// Whether this opens the way for a data connection.
  boolean isOpening() {
    return opened().isDefined();
  }

  /// Whether `reply` can be for no transfer.
  static boolean isForOpening(Reply reply) {
    return OPENED.contains(reply.code());
  }

  /// Whether the server is to connect to us.
  boolean isActiveOpening() {
    return command instanceof FtpCommand.Port || command instanceof FtpCommand.Eprt;
  }

  /// The reply by which the way is open for a data connection, if that is what is wanted.
  private Option<ReplyCode> opened() {
    return switch (command) {
      case FtpCommand.Epsv _ -> Option.of(ReplyCode.EXTENDED_PASSIVE);
      case FtpCommand.Pasv _ -> Option.of(ReplyCode.PASSIVE);
      case FtpCommand.Port _, FtpCommand.Eprt _ -> Option.of(ReplyCode.OK);
      default -> Option.none();
    };
  }

  private static final List<ReplyCode> OPENED =
      List.of(ReplyCode.EXTENDED_PASSIVE, ReplyCode.PASSIVE, ReplyCode.OK);
}
