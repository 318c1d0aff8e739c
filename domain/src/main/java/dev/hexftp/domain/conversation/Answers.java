package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Subject;
import java.util.Set;

/// Which replies can answer which command: RFC 959 §5.4, RFC 2228 §5, RFC 2389 §3, RFC 2428, RFC
/// 3659, RFC 4217, RFC 7151, and other replies that servers have been seen to send.
///
/// FTP numbers no commands, so the code of a reply is all that shows to which command it belongs.
/// Some codes name their command: 226 answers a transfer and never CWD. A reply of any other code
/// is taken for the answer to the oldest command, as the RFC wants it.
final class Answers {
  /// How a reply goes with a command.
  enum Fit {
    /// It cannot answer the command.
    NONE,
    /// It can, and it can answer many others.
    POSSIBLE,
    /// Its code is the one that this command is answered by.
    OWN
  }

  private static final int OK = 200;
  private static final int SUPERFLUOUS = 202;
  private static final int FILE_STATUS = 213;
  private static final int READY = 220;
  private static final int GOODBYE = 221;
  private static final int NOTHING_TO_ABORT = 225;
  private static final int TRANSFER_DONE = 226;
  private static final int PASSIVE = 227;
  private static final int LONG_PASSIVE = 228;
  private static final int EXTENDED_PASSIVE = 229;
  private static final int LOGGED_IN = 230;
  private static final int LOGGED_IN_SECURELY = 232;
  private static final int FILE_ACTION_DONE = 250;
  private static final int PATHNAME = 257;
  private static final int NO_DATA_CONNECTION = 425;
  private static final int TRANSFER_ABORTED = 426;

  /// The codes of completion that name the command they answer. All others say only "done".
  private static final Set<Integer> TELLING =
      Set.of(
          FILE_STATUS,
          READY,
          GOODBYE,
          NOTHING_TO_ABORT,
          TRANSFER_DONE,
          PASSIVE,
          LONG_PASSIVE,
          EXTENDED_PASSIVE,
          LOGGED_IN,
          231,
          LOGGED_IN_SECURELY,
          234,
          235,
          FILE_ACTION_DONE,
          PATHNAME);

  private static final Set<Integer> ADDRESSES = Set.of(PASSIVE, LONG_PASSIVE, EXTENDED_PASSIVE);

  private Answers() {}

  /// How `reply` goes with `command`. `begun` says whether a preliminary reply has come for it.
  static Fit fit(FtpCommand command, boolean begun, Reply reply) {
    int code = reply.code().value();
    return switch (reply.severity()) {
      case PRELIMINARY -> beginning(command);
      case COMPLETION -> completion(command, begun, code);
      // To a command that wants no sequel it is a refusal.
      case INTERMEDIATE -> Fit.POSSIBLE;
      case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refusal(command, reply);
    };
  }

  /// How `reply` goes with a transfer that is being aborted. A reply that says no more than "done"
  /// is the answer to NOOP.
  static Fit fitAborted(FtpCommand command, boolean begun, Reply reply) {
    Fit fit = fit(command, begun, reply);
    return fit == Fit.POSSIBLE && reply.code().value() == OK ? Fit.NONE : fit;
  }

  /// How `reply` goes with `command`, which opens a data connection in a way that has just worked.
  /// The file system has no part in that, so a refusal which speaks of it is for another command.
  static Fit fitAhead(FtpCommand command, boolean begun, Reply reply) {
    boolean foreign =
        opensData(command)
            && reply.severity().isNegative()
            && reply.code().subject() == Subject.FILE_SYSTEM;
    return foreign ? Fit.NONE : fit(command, begun, reply);
  }

  /// Whether `command` opens the way for a data connection.
  static boolean opensData(FtpCommand command) {
    return command instanceof FtpCommand.Epsv
        || command instanceof FtpCommand.Pasv
        || opensActively(command);
  }

  /// Whether the server is to connect to us.
  static boolean opensActively(FtpCommand command) {
    return command instanceof FtpCommand.Port || command instanceof FtpCommand.Eprt;
  }

  private static Fit beginning(FtpCommand command) {
    return switch (command) {
      case TransferCommand _ -> Fit.OWN;
      case FtpCommand.Pasv _, FtpCommand.Epsv _, FtpCommand.Port _, FtpCommand.Eprt _ -> Fit.NONE;
      case FtpCommand.User _, FtpCommand.Pass _, FtpCommand.Acct _, FtpCommand.Quit _ ->
          Fit.POSSIBLE;
      case FtpCommand.Type _, FtpCommand.Rest _, FtpCommand.Abor _, FtpCommand.Noop _ ->
          Fit.POSSIBLE;
      case FtpCommand.Request _ -> Fit.POSSIBLE;
      case FtpCommand.Cwd _, FtpCommand.Rnfr _, FtpCommand.Rnto _ -> Fit.POSSIBLE;
      case FtpCommand.Feat _, FtpCommand.OptsUtf8On _ -> Fit.POSSIBLE;
      case FtpCommand.AuthTls _, FtpCommand.Pbsz _, FtpCommand.Prot _ -> Fit.POSSIBLE;
      case FtpCommand.Mdtm _, FtpCommand.Mlst _ -> Fit.POSSIBLE;
      case FtpCommand.Host _, FtpCommand.Clnt _, FtpCommand.Lang _ -> Fit.POSSIBLE;
      case FtpCommand.Verbatim _ -> Fit.POSSIBLE;
    };
  }

  private static Fit completion(FtpCommand command, boolean begun, int code) {
    return switch (command) {
      // 220 is the second half of a greeting.
      case FtpCommand.User _ -> own(code, LOGGED_IN, LOGGED_IN_SECURELY);
      case FtpCommand.Pass _, FtpCommand.Acct _ ->
          code == READY ? Fit.POSSIBLE : own(code, LOGGED_IN, LOGGED_IN_SECURELY);
      case FtpCommand.Quit _ -> own(code, GOODBYE);
      case FtpCommand.Type _, FtpCommand.Pbsz _, FtpCommand.Prot _ -> own(code, OK);
      case FtpCommand.Port _, FtpCommand.Eprt _ -> own(code, OK);
      // It proves that nothing else is owed, and does so in any words.
      case FtpCommand.Noop _ -> code == FILE_ACTION_DONE ? Fit.POSSIBLE : own(code, OK);
      // Servers and gateways answer the one as if it were the other.
      case FtpCommand.Pasv _, FtpCommand.Epsv _ -> own(code, PASSIVE, EXTENDED_PASSIVE);
      case TransferCommand _ -> ofTransfer(begun, code);
      case FtpCommand.Abor _ -> own(code, NOTHING_TO_ABORT, TRANSFER_DONE);
      case FtpCommand.Cwd _, FtpCommand.Rnto _, FtpCommand.Mlst _ -> own(code, FILE_ACTION_DONE);
      case FtpCommand.Pwd _, FtpCommand.Xpwd _ -> own(code, PATHNAME);
      case FtpCommand.Mkd _, FtpCommand.Xmkd _ -> own(code, PATHNAME, FILE_ACTION_DONE);
      // Servers answer questions by codes that are made for something else.
      case FtpCommand.Size _ -> code == READY ? Fit.POSSIBLE : own(code, FILE_STATUS);
      case FtpCommand.Mdtm _ ->
          code == READY || code == FILE_ACTION_DONE ? Fit.POSSIBLE : own(code, FILE_STATUS);
      case FtpCommand.Feat _ -> code == READY || code == GOODBYE ? Fit.POSSIBLE : own(code);
      case FtpCommand.Rest _, FtpCommand.Rnfr _, FtpCommand.Help _ -> own(code);
      // A request to which no RFC gives a reply code.
      case FtpCommand.Request _ -> own(code, FILE_ACTION_DONE);
      // No RFC, or a young one, says how; and nothing depends on it.
      case FtpCommand.Host _, FtpCommand.Clnt _, FtpCommand.Lang _, FtpCommand.OptsUtf8On _ ->
          own(code, READY, FILE_ACTION_DONE);
      // Its dialogue believes nothing but 234, and waits for nothing else.
      case FtpCommand.AuthTls _ -> Fit.POSSIBLE;
      case FtpCommand.Verbatim _ -> Fit.POSSIBLE;
    };
  }

  /// After its preliminary reply a transfer may be confirmed in many ways; before, a reply that
  /// could be for TYPE or PORT is not taken for it.
  private static Fit ofTransfer(boolean begun, int code) {
    if (code == TRANSFER_DONE || code == FILE_ACTION_DONE || code == NOTHING_TO_ABORT) {
      return Fit.OWN;
    }
    boolean possible =
        begun
            ? !ADDRESSES.contains(code)
            : !TELLING.contains(code) && code != OK && code != SUPERFLUOUS;
    return possible ? Fit.POSSIBLE : Fit.NONE;
  }

  private static Fit own(int code, int... codes) {
    for (int one : codes) {
      if (code == one) {
        return Fit.OWN;
      }
    }
    return TELLING.contains(code) ? Fit.NONE : Fit.POSSIBLE;
  }

  private static Fit refusal(FtpCommand command, Reply reply) {
    return isPossibleRefusal(command, reply) ? Fit.POSSIBLE : Fit.NONE;
  }

  private static boolean isPossibleRefusal(FtpCommand command, Reply reply) {
    if (command instanceof FtpCommand.Verbatim || command instanceof FtpCommand.AuthTls) {
      return true;
    }
    boolean ofData = command instanceof TransferCommand || command instanceof FtpCommand.Abor;
    return switch (reply.code().value()) {
      case TRANSFER_ABORTED -> ofData;
      case NO_DATA_CONNECTION -> ofData || opensData(command);
      default -> !touchesNothing(command) || !isAboutFilesOrData(reply);
    };
  }

  private static boolean touchesNothing(FtpCommand command) {
    return command instanceof FtpCommand.Noop || command instanceof FtpCommand.Quit;
  }

  private static boolean isAboutFilesOrData(Reply reply) {
    return switch (reply.code().subject()) {
      case FILE_SYSTEM, CONNECTIONS -> true;
      case SYNTAX, INFORMATION, AUTHENTICATION, UNSPECIFIED -> false;
    };
  }
}
