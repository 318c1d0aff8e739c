package dev.hexftp.domain.recovery;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.RequestTerms;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import io.vavr.control.Option;

/// The effect on the server if a command is carried out twice.
public enum Repetition {
  /// Nothing: it looks something up, or leaves things as they would be.
  HARMLESS,
  /// Another thing than if it is carried out once: bytes are added twice, or the second time fails
  /// because the first succeeded.
  CUMULATIVE;

  private static Repetition of(RequestTerms.Kind kind) {
    return switch (kind) {
      case INQUIRY, SETTING -> HARMLESS;
      case CHANGE -> CUMULATIVE;
    };
  }

  /// The effect of `command`. The effect of a line that the user wrote is unknown.
  public static Repetition of(FtpCommand command) {
    return switch (command) {
      case FtpCommand.Appe _, FtpCommand.Rnfr _, FtpCommand.Rnto _, FtpCommand.Verbatim _ ->
          CUMULATIVE;
      case FtpCommand.Request request -> of(request.terms().kind());
      // Relative to the directory that the session is led back to.
      case FtpCommand.Cwd _ -> HARMLESS;
      case FtpCommand.TransferCommand _, FtpCommand.Rest _, FtpCommand.Abor _ -> HARMLESS;
      case FtpCommand.User _, FtpCommand.Pass _, FtpCommand.Acct _, FtpCommand.Quit _ -> HARMLESS;
      case FtpCommand.Type _, FtpCommand.Noop _, FtpCommand.Feat _ -> HARMLESS;
      case FtpCommand.Pasv _, FtpCommand.Epsv _, FtpCommand.Port _, FtpCommand.Eprt _ -> HARMLESS;
      case FtpCommand.OptsUtf8On _, FtpCommand.Mdtm _, FtpCommand.Mlst _ -> HARMLESS;
      case FtpCommand.AuthTls _, FtpCommand.Pbsz _, FtpCommand.Prot _ -> HARMLESS;
      case FtpCommand.Host _, FtpCommand.Clnt _, FtpCommand.Lang _ -> HARMLESS;
    };
  }

  /// The gate: the objection to a repetition of `attempt` after `failure`, for any reason to
  /// repeat.
  static Option<Objection> objection(Failure failure, Attempt attempt) {
    if (!attempt.localEndCanRestart()) {
      return Option.of(Objection.LOCAL_END);
    }
    boolean mayBeDone =
        switch (attempt.repetition()) {
          case HARMLESS -> false;
          case CUMULATIVE ->
              attempt.sent()
                  && !isNeverOpened(failure)
                  && !(attempt.moved().isZero() && isUndone(failure));
        };
    return Option.when(mayBeDone, Objection.MAY_BE_DONE);
  }

  /// Whether the server has said that there was no data connection: bytes were sent into one that
  /// it has not accepted.
  private static boolean isNeverOpened(Failure failure) {
    return failure instanceof Failure.Refused(FtpCommand.TransferCommand _, Reply reply)
        && (reply.is(ReplyCode.NO_DATA_CONNECTION) || reply.is(ReplyCode.DATA_NOT_PROTECTED));
  }

  /// Whether the server has said that the command was not carried out (RFC 959 §4.2, 4yz and 5yz).
  /// Where bytes have moved a part may be kept all the same.
  private static boolean isUndone(Failure failure) {
    return switch (failure) {
      case Failure.Refused _, Failure.LoginRefused _, Failure.GreetingRefused _ -> true;
      case Failure.ProtectionRefused _, Failure.ProtectionKept _ -> true;
      case Failure.NoDataConnection _, Failure.CredentialsUnavailable _ -> true;
      case Failure.NamesNotListed(Failure cause) -> isUndone(cause);
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ -> false;
      case Failure.ProxyFailed _, Failure.NoGreeting _, Failure.NotSecured _ -> false;
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ -> false;
      case Failure.ProtocolBroken _, Failure.Unconfirmed _, Failure.Abandoned _ -> false;
      // No byte has moved, and the server has answered.
      case Failure.DataLost _ -> true;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.Doubted _, Failure.ListingFault _ -> false;
      case Failure.LocalFile _, Failure.UserFault _ -> false;
    };
  }
}
