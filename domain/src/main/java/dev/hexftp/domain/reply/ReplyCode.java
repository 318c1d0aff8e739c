package dev.hexftp.domain.reply;

import dev.hexftp.domain.text.Digits;
import io.vavr.control.Option;

/// The three digits that begin a reply (RFC 959 §4.2). Decide by [#severity] and [#subject]; use
/// the number only where an RFC gives that very number a meaning.
public record ReplyCode(int value) {
  /// 120: the service will be ready in some minutes.
  public static final ReplyCode READY_LATER = new ReplyCode(120);

  /// 200: done, and nothing to add.
  public static final ReplyCode OK = new ReplyCode(200);

  /// The server closes the control connection.
  public static final ReplyCode GOODBYE = new ReplyCode(221);

  /// 226: the transfer is complete, and its data connection is closed.
  public static final ReplyCode TRANSFER_DONE = new ReplyCode(226);

  /// 227: PASV accepted, address in the text.
  public static final ReplyCode PASSIVE = new ReplyCode(227);

  /// 229: EPSV accepted, port in the text (RFC 2428 §3).
  public static final ReplyCode EXTENDED_PASSIVE = new ReplyCode(229);

  /// 234: AUTH accepted; the handshake comes next (RFC 4217 §4).
  public static final ReplyCode SECURITY_AGREED = new ReplyCode(234);

  /// 213: the status of a file: its size, or its time (RFC 3659 §3 and §4).
  public static final ReplyCode FILE_STATUS = new ReplyCode(213);

  /// 250: done, to a file; the entries of a listing may stand in it (RFC 3659 §7.2).
  public static final ReplyCode FILE_ACTION_DONE = new ReplyCode(250);

  /// 257: a path in quotes.
  public static final ReplyCode PATHNAME = new ReplyCode(257);

  /// 331: the server wants a password.
  public static final ReplyCode NEED_PASSWORD = new ReplyCode(331);

  /// 332: the server wants an account.
  public static final ReplyCode NEED_ACCOUNT = new ReplyCode(332);

  /// 421: the server closes the control connection; it may come at any moment.
  public static final ReplyCode SERVICE_CLOSING = new ReplyCode(421);

  /// 425: the data connection cannot be opened.
  public static final ReplyCode NO_DATA_CONNECTION = new ReplyCode(425);

  /// 430: the name or the password is wrong. It is in no RFC; several servers say it.
  public static final ReplyCode WRONG_CREDENTIALS = new ReplyCode(430);

  /// 451: something is wrong at the server, such as its disk.
  public static final ReplyCode LOCAL_ERROR = new ReplyCode(451);

  /// 452: the server has no room for it.
  public static final ReplyCode NO_STORAGE = new ReplyCode(452);

  /// 503: not now, but after another command.
  public static final ReplyCode BAD_SEQUENCE = new ReplyCode(503);

  /// 522: the data connection is not protected as it must be (RFC 2428 §2 gives the code another
  /// meaning, which concerns EPRT and EPSV only).
  public static final ReplyCode DATA_NOT_PROTECTED = new ReplyCode(522);

  /// 530: not logged in.
  public static final ReplyCode NOT_LOGGED_IN = new ReplyCode(530);

  /// The command is not known.
  public static final ReplyCode UNKNOWN_COMMAND = new ReplyCode(500);

  /// The command is known and not carried out here.
  public static final ReplyCode NOT_IMPLEMENTED = new ReplyCode(502);

  /// The command is known and not carried out with this parameter.
  public static final ReplyCode PARAMETER_NOT_IMPLEMENTED = new ReplyCode(504);

  private static final int LENGTH = 3;
  private static final int LOWEST = 100;
  private static final int HIGHEST = 999;

  /// @throws IllegalArgumentException if `value` is outside 100 to 999
  public ReplyCode {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException("not a reply code: " + value);
    }
  }

  /// The code that the first three characters of `line` write, or none.
  public static Option<ReplyCode> startOf(String line) {
    return Digits.value(line.substring(0, Math.min(LENGTH, line.length())), LENGTH)
        .filter(value -> value >= LOWEST && value <= HIGHEST)
        .map(value -> new ReplyCode(value.intValue()));
  }

  /// The next move of the client. A code that begins with 6 to 9 is no success: RFC 2228 §5 has 6yz
  /// for replies that are protected in a way which this client does not negotiate, and the rest
  /// means nothing.
  public Severity severity() {
    return switch (value / 100) {
      case 1 -> Severity.PRELIMINARY;
      case 2 -> Severity.COMPLETION;
      case 3 -> Severity.INTERMEDIATE;
      case 4 -> Severity.TRANSIENT_NEGATIVE;
      default -> Severity.PERMANENT_NEGATIVE;
    };
  }

  /// The subject of the reply.
  public Subject subject() {
    return switch (value / 10 % 10) {
      case 0 -> Subject.SYNTAX;
      case 1 -> Subject.INFORMATION;
      case 2 -> Subject.CONNECTIONS;
      case 3 -> Subject.AUTHENTICATION;
      case 5 -> Subject.FILE_SYSTEM;
      default -> Subject.UNSPECIFIED;
    };
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
