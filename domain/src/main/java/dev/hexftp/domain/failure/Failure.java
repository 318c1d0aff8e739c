package dev.hexftp.domain.failure;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;

/// Something the world did that kept a command from succeeding.
///
/// Cases are named after the fact and hold its details. Three questions are asked of every failure,
/// and all are answered by switches without a default: its message (`domain.transcript`), the exit
/// status of the run (`ExitStatus`), and whether trying again can help (`Prospect`).
public sealed interface Failure {
  /// Whether the session cannot continue, because the control connection is gone or out of step.
  default boolean endsSession() {
    return switch (this) {
      case ControlLost _, ServiceClosing _, ReplyOverdue _, ProtocolBroken _, Abandoned _ -> true;
      case UnknownHost _, NoAddressOfFamily _, NotConnectable _, ProxyFailed _ -> true;
      case GreetingRefused _, NoGreeting _ -> true;
      case NotSecured _, ProtectionRefused _, Unconfirmed _ -> true;
      case LoginRefused _, CredentialsUnavailable _, Refused _, NoDataConnection _, DataLost _ ->
          false;
      case Doubted _ -> false;
      case ProtectionKept _ -> false;
      case NamesNotListed _, ListingFault _, Incomplete _ -> false;
      case LocalFile _, Interrupted _, InputEnded _, UserFault _ -> false;
    };
  }

  // --- Reaching the server ---

  /// The host name has no address.
  record UnknownHost(HostName host) implements Failure {}

  /// The host has addresses, but none of the only family that the user wants.
  record NoAddressOfFamily(HostName host, HostAddress.Family family) implements Failure {}

  /// No address of the host let us connect; `fault` is the most telling one of all that were met.
  record NotConnectable(HostName host, Port port, ConnectFault fault) implements Failure {}

  /// The proxy at `proxy` and `port` did not connect us to the server.
  record ProxyFailed(HostName proxy, Port port, ProxyFault fault) implements Failure {}

  /// The server greeted with a refusal.
  record GreetingRefused(Reply reply) implements Failure {}

  /// The server does not know the user, or the password is wrong.
  record LoginRefused(Reply reply) implements Failure {}

  /// No login is possible, since a source of credentials that the user has named gives none.
  /// Nothing was sent.
  record CredentialsUnavailable(CredentialSource source, CredentialFault fault)
      implements Failure {}

  /// The peer answered, but no FTP service greeted us: `cause` says how it answered instead.
  record NoGreeting(Failure cause) implements Failure {}

  // --- Protecting the connection ---

  /// The control connection could not be protected, and it must be. Nothing secret was sent.
  record NotSecured(TlsFault fault) implements Failure {}

  /// The server refused `command`, one of AUTH, PBSZ and PROT, without which a connection that must
  /// be protected is not.
  record ProtectionRefused(FtpCommand command, Reply reply) implements Failure {}

  /// The server refused `command`, one of PBSZ and PROT, by which the user wanted to leave data
  /// connections unprotected. They stay as they were.
  record ProtectionKept(FtpCommand command, Reply reply) implements Failure {}

  // --- Losing the server ---

  /// The server closed the control connection, or the network did.
  record ControlLost() implements Failure {}

  /// The server said 421: it closes the control connection.
  record ServiceClosing(Reply reply) implements Failure {}

  /// No reply came within the control deadline. The session is given up, since a late reply would
  /// be taken for the answer to another command.
  record ReplyOverdue() implements Failure {}

  /// The server sent text that is not FTP.
  record ProtocolBroken(ReplyFault fault) implements Failure {}

  /// The control connection was lost because of `cause` when all `moved` bytes of `command` had
  /// moved and the server had only to confirm it. Whether it has them all can be found out.
  record Unconfirmed(TransferCommand command, ByteCount moved, Failure cause) implements Failure {}

  /// A transfer was aborted because of `why`, and the server did not come back into step; the
  /// connection was closed.
  record Abandoned(Failure why) implements Failure {}

  // --- Commands and transfers ---

  /// The server refused `command`.
  record Refused(FtpCommand command, Reply reply) implements Failure {}

  /// The server refused something by `reply` when no command was waiting for an answer: one that
  /// counts as done may have failed.
  record Doubted(Reply reply) implements Failure {}

  /// Every way to a data connection was tried in vain.
  record NoDataConnection(List<DataAttempt> attempts) implements Failure {
    public NoDataConnection {
      attempts = List.copyOf(attempts);
    }
  }

  /// The data connection ended too early, after `moved` bytes.
  record DataLost(Direction direction, ByteCount moved, DataFault fault) implements Failure {}

  /// The server did not list the names for which a command for many files asked; `cause` says why.
  record NamesNotListed(Failure cause) implements Failure {}

  /// The names that were listed for a command for many files are not those that the user wants.
  sealed interface ListingFault extends Failure {}

  /// The server listed names that the user did not ask for; `command` has left them out.
  record NamesLeftOut(String command, LeftOut names) implements ListingFault {}

  /// There is nothing that `pattern` stands for, and `command` was to do something with it.
  record NothingMatched(String command, String pattern) implements ListingFault {}

  /// The server listed a name that is longer than any name can be; it begins with `beginning`.
  record NameTooLong(String beginning) implements ListingFault {}

  /// A command for many files came to its end, but not with all of them. Each failure was reported
  /// when it happened, except for an interrupt, which the user caused.
  ///
  /// @param untried how many were left out because nothing more can be kept here
  /// @param first the failure that decides how the run ends
  /// @param files which files have failed, of many only the first
  record Incomplete(
      String command, int failed, int done, int untried, Failure first, List<FailedFile> files)
      implements Failure {
    public Incomplete {
      files = List.copyOf(files);
    }

    /// Nothing is known of single files.
    public Incomplete(String command, int failed, int done, int untried, Failure first) {
      this(command, failed, done, untried, first, List.of());
    }
  }

  /// The file `name` has failed, and `why`.
  record FailedFile(String name, Failure why) {}

  /// The user interrupted the command; the session continues.
  record Interrupted() implements Failure {}

  /// A question was asked and the input had already ended.
  record InputEnded() implements Failure {}

  // --- This side ---

  /// The local file or directory `name` cannot be used.
  record LocalFile(String name, LocalUse use, LocalFault fault) implements Failure {}

  /// The user asked for something that cannot be done as asked; nothing was sent.
  sealed interface UserFault extends Failure {}

  /// There is no connection, and the command needs one.
  record NotConnected() implements UserFault {}

  /// There is a connection already, and the command wants to make one.
  record AlreadyConnected(HostName host) implements UserFault {}

  /// No command has that name.
  record UnknownCommand(String word) implements UserFault {}

  /// Several commands begin so.
  record AmbiguousCommand(String word) implements UserFault {}

  /// The arguments of `command` are too many, or a question for one was not answered.
  record WrongUsage(String command) implements UserFault {}

  /// The script has answered the question about `subject`, such as `mdelete a.txt`, by a text that
  /// is no answer; `answer` is the part of it that may be shown.
  record NoSuchAnswer(String subject, String answer) implements UserFault {}

  /// A listing would replace the local file `name`, and the user has not allowed it.
  record ListingOverFile(String name) implements UserFault {}

  /// An argument of `command` was given and is empty.
  record EmptyArgument(String command) implements UserFault {}

  /// `text` is not a port.
  record BadPort(String text) implements UserFault {}

  /// The given URL leads nowhere.
  record UnusableUrl(UrlFault fault) implements UserFault {}

  /// `text` is not the name of a representation type.
  record UnknownType(String text) implements UserFault {}

  /// An argument holds a character that no FTP command can carry: CR, LF, NUL, half a character.
  record UnsendableText(String text) implements UserFault {}

  /// A command, whose displayable form is `line`, has a character that is missing from the server's
  /// character set.
  record UnwritableText(String line, WireCharset charset) implements UserFault {}

  /// A line that the user wrote for the server would have changed the connection so that the client
  /// could not continue; `verb` is its command.
  record VerbatimRefused(String verb, VerbatimEffect.Reason reason) implements UserFault {}

  /// The last part of a remote path cannot be the name of a local file.
  record UnsafeLocalName(String remotePath) implements UserFault {}

  /// One command would fetch two files to one local name; `remotePath` is the second of them.
  record NameTaken(String remotePath) implements UserFault {}

  /// The local system's shell, or `command` in it, could not be started.
  record ShellNotStarted(String command) implements UserFault {}
}
