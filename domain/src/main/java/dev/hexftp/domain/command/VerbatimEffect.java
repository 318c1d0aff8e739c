package dev.hexftp.domain.command;

import io.vavr.control.Option;
import java.util.Locale;

/// The effect of a line that the user wrote for the server on the connection, so that the client's
/// view of it stays true.
public sealed interface VerbatimEffect {
  /// Nothing that the client has to know. The type of the server is no exception: it is sent again
  /// before the next transfer.
  record None() implements VerbatimEffect {}

  /// The current remote directory changes.
  record Moves() implements VerbatimEffect {}

  /// A login as `user` begins, and the one before ends (RFC 959 §4.1.1).
  record NamesUser(CommandArgument user) implements VerbatimEffect {}

  /// The login continues with a password.
  record GivesPassword(Secret password) implements VerbatimEffect {}

  /// The login continues with an account. After a login it opens more rights, and the login stays.
  record GivesAccount(Secret account) implements VerbatimEffect {}

  /// The server closes the connection.
  record Ends() implements VerbatimEffect {}

  /// The client and the server would no longer agree, for `reason`.
  record Desynchronizes(Reason reason) implements VerbatimEffect {}

  /// Why a line is better not sent.
  enum Reason {
    /// RETR: there is no data connection for the file.
    FETCHES,
    /// STOR, STOU: there is no data connection for the file.
    STORES,
    /// APPE: there is no data connection for the file.
    APPENDS,
    /// LIST, NLST, MLSD: there is no data connection for the listing.
    LISTS,
    /// REIN: the server forgets the login and the protection of data (RFC 959 §4.1.1).
    REINITIALIZES,
    /// AUTH and its sequels: the server would wait for a handshake (RFC 2228 §3, RFC 4217 §4).
    NEGOTIATES_PROTECTION,
    /// CCC: the server would speak in the clear, and the client would not (RFC 4217 §12.3).
    UNPROTECTS_COMMANDS,
    /// PROT: one end would protect data connections, and the other would not (RFC 4217 §9).
    PROTECTS_DATA,
    /// MODE other than stream: the data would be read as something else (RFC 959 §3.4).
    CHANGES_MODE,
    /// STRU other than file: the data would be read as something else (RFC 959 §3.1.2).
    CHANGES_STRUCTURE,
    /// REST: the next file would begin in its middle and look complete (RFC 3659 §5).
    SETS_START;

    /// Whether sending the line would lead to damaged data, or to secrets in the clear of which the
    /// user believes that they are protected.
    public boolean doesHarm() {
      return switch (this) {
        case NEGOTIATES_PROTECTION, UNPROTECTS_COMMANDS, PROTECTS_DATA -> true;
        case CHANGES_MODE, CHANGES_STRUCTURE, SETS_START -> true;
        case FETCHES, STORES, APPENDS, LISTS, REINITIALIZES -> false;
      };
    }
  }

  /// The effect of `line`.
  static VerbatimEffect of(CommandArgument line) {
    String text = line.text().strip();
    String verb = verb(line);
    String argument = text.substring(verb.length()).strip();
    return switch (verb) {
      case "CWD", "XCWD", "CDUP", "XCUP" -> new Moves();
      case "USER" -> new NamesUser(new CommandArgument(argument));
      case "PASS" -> secret(argument).<VerbatimEffect>map(GivesPassword::new).getOrElse(new None());
      case "ACCT" -> secret(argument).<VerbatimEffect>map(GivesAccount::new).getOrElse(new None());
      case "QUIT" -> new Ends();
      case "RETR" -> new Desynchronizes(Reason.FETCHES);
      case "STOR", "STOU" -> new Desynchronizes(Reason.STORES);
      case "APPE" -> new Desynchronizes(Reason.APPENDS);
      case "LIST", "NLST", "MLSD" -> new Desynchronizes(Reason.LISTS);
      case "REIN" -> new Desynchronizes(Reason.REINITIALIZES);
      case "AUTH", "ADAT", "MIC", "CONF", "ENC" -> new Desynchronizes(Reason.NEGOTIATES_PROTECTION);
      case "CCC" -> new Desynchronizes(Reason.UNPROTECTS_COMMANDS);
      case "PROT" -> new Desynchronizes(Reason.PROTECTS_DATA);
      case "MODE" -> unless(argument, "S", Reason.CHANGES_MODE);
      case "STRU" -> unless(argument, "F", Reason.CHANGES_STRUCTURE);
      case "REST" -> unless(argument, "0", Reason.SETS_START);
      default -> new None();
    };
  }

  /// The command in `line`, in capital letters.
  static String verb(CommandArgument line) {
    return line.text().strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
  }

  private static Option<Secret> secret(String argument) {
    return Secret.of(argument);
  }

  private static VerbatimEffect unless(String argument, String usual, Reason reason) {
    return argument.equalsIgnoreCase(usual) ? new None() : new Desynchronizes(reason);
  }
}
