package dev.hexftp.domain.notice;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.recovery.Objection;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.TransferSummary;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// A fact to be reported.
public sealed interface Notice {
  /// A notice about the client's decision where there was a choice.
  sealed interface Decision extends Notice {}

  /// A notice that answers a question of the user, or reports a new setting.
  sealed interface Answer extends Notice {}

  // --- The start ---

  /// The program cannot begin.
  record SetupRejected(SetupFault fault) implements Notice {}

  // --- Login ---

  /// The password of `whose` was given as a part of the command line.
  record PasswordExposed(Whose whose) implements Notice {}

  /// The peer that wants a password.
  enum Whose {
    /// The server, of its users.
    SERVER,
    /// The proxy on the way to it.
    PROXY
  }

  /// The file of logins `file` has macros for the host, which are not carried out.
  record MacrosIgnored(String file) implements Decision {}

  /// A wish of the user to the server beside the login.
  enum Wish {
    /// Which of its hosts is meant.
    VIRTUAL_HOST("HOST"),
    /// The client's name.
    CLIENT_NAME("CLNT"),
    /// In which language it answers.
    LANGUAGE("LANG");

    private final String feature;

    Wish(String feature) {
      this.feature = feature;
    }

    /// The server's name for this feature.
    public String feature() {
      return feature;
    }
  }

  /// The server cannot or will not heed the user's wish; the session continues without.
  record WishUnheeded(Wish wish) implements Decision {}

  // --- The end before its time ---

  /// The program is ended from outside, or by a bug, while it works.
  ///
  /// @param command the command that is under way, with stars for secrets
  /// @param transfers the transfers that are broken off
  record EndedEarly(EndCause cause, Option<String> command, List<BrokenTransfer> transfers)
      implements Notice {
    public EndedEarly {
      transfers = List.copyOf(transfers);
    }
  }

  // --- The exchange with the server ---

  /// The control connection to `host` stands.
  record Connected(HostName host) implements Answer {}

  /// The user was not asked: the login as `identity` succeeded anonymously.
  record LoggedInAnonymously(String identity) implements Answer {}

  /// `command` is being sent.
  record CommandSent(FtpCommand command) implements Notice {}

  /// The server replied.
  record ReplyReceived(Reply reply, Prominence prominence) implements Notice {}

  /// The server sent `reply`, which answers no command, and the client passes over it. Told of the
  /// first such reply on a connection.
  record SurplusReply(Reply reply) implements Decision {}

  /// A data connection was made only after other ways had failed.
  record FellBack(OpenedData path) implements Decision {}

  // --- A transfer ---

  /// The bytes moved so far have grown from `before` to `now`.
  record DataProgressed(ByteCount before, ByteCount now) implements Notice {}

  /// No more bytes will move; `moved` is their number.
  record DataFinished(ByteCount moved) implements Notice {}

  /// A line of received text, to be shown on the screen. It comes from the server.
  record TextReceived(String line) implements Notice {}

  /// There is nothing that `pattern`, one of the arguments of `command`, stands for.
  record NothingMatched(CommandName command, String pattern) implements Answer {}

  /// The local system cannot keep `remote` under its own name; the file is called `kept` here.
  record NameChanged(CommandArgument remote, LocalName kept) implements Decision {}

  /// A local file is written to instead of being replaced.
  record WrittenInPlace(InPlace file) implements Decision {}

  /// Some of the names that `command` was to work on are directories; it has left them out.
  record DirectoriesLeftOut(CommandName command, LeftOut names) implements Decision {}

  /// The server lists names that the user did not ask for; `command` leaves them out.
  record NamesLeftOut(CommandName command, LeftOut names) implements Decision {}

  /// A transfer is complete.
  record Summarized(TransferSummary summary) implements Notice {}

  // --- Answers about this side ---

  /// The current local directory is `directory` now.
  record LocalDirectoryChanged(LocalDirectory directory) implements Answer {}

  /// A setting has changed, or was set.
  record Toggled(Toggle toggle, boolean on) implements Answer {}

  /// Files are transferred as `type`.
  record TypeShown(TypeName type) implements Answer {}

  /// The connection and the settings.
  record StatusShown(StatusReport report) implements Answer {}

  /// All commands.
  record CommandsListed() implements Answer {}

  /// One command.
  record CommandExplained(CommandName name) implements Answer {}

  /// `help` was asked about a word that is no command.
  record NoSuchTopic(String word) implements Answer {}

  /// `help` was asked about a word that begins several commands.
  record AmbiguousTopic(String word) implements Answer {}

  /// A command that may take a while has ended.
  record BellRung() implements Notice {}

  // --- Protection, and sessions that last ---

  /// The control connection to `host` is protected as agreed in `session`. `before` is the
  /// certificate that trust on first use had stored, if any.
  record Secured(HostName host, TlsSession session, Option<KnownCertificate> before)
      implements Answer {}

  /// How connections are protected, now and in future.
  ///
  /// @param mode whether and when TLS will be used with the next server
  /// @param data how data connections are protected where TLS is used
  /// @param session the session with the present server, if there is one
  record ProtectionShown(TlsMode mode, ProtectionLevel data, Option<SessionState> session)
      implements Answer {}

  /// A new control connection to `host` is being made in the place of the one before, because of
  /// `reason`.
  record Reconnecting(HostName host, Reason reason) implements Decision {
    /// Why a session needs a new control connection.
    public enum Reason {
      /// The one before was lost.
      LOST,
      /// It was lost before the server could confirm a transfer.
      UNCONFIRMED,
      /// The server wants each data connection to resume a TLS session, and there is none left.
      SESSIONS_EXHAUSTED,
      /// The server has refused a data connection, probably because it did not resume its session.
      SESSION_NOT_RESUMED
    }
  }

  /// The server says that `file` has `size` bytes, which is as many as have moved: the unconfirmed
  /// transfer is complete.
  record Confirmed(CommandArgument file, ByteCount size) implements Decision {}

  /// `directory` is the local directory as before, since another could not be entered.
  record LocalDirectoryKept(LocalDirectory directory) implements Decision {}

  /// The user broke off a download of `file`, of which `received` bytes had come and none is kept.
  record NothingKept(CommandArgument file, ByteCount received) implements Decision {}

  /// The data of a listing ended without close_notify; a second listing was the same, so that it is
  /// taken for whole.
  record ListedTwice() implements Decision {}

  /// The server has been asked for the size of `file`, which has been sent, and it is the number of
  /// bytes sent; an older file may have had the same size, so that this proves nothing.
  record SizeProvesNothing(CommandArgument file, ByteCount size) implements Decision {}

  /// The failed command is not repeated, since `objection` speaks against it; `sent` bytes were
  /// sent.
  record NotRepeated(Objection objection, ByteCount sent) implements Decision {}

  /// `host` may not accept commands that are sent ahead: the failed ones are repeated, and from
  /// here on one command waits for the other.
  record PipeliningGivenUp(HostName host) implements Decision {}

  /// The connection to `host` is in the clear, although the user has said which certificates are
  /// good enough.
  record TrustIdle(HostName host) implements Decision {}

  /// The command has taken `limit`, as long as it may, and is ended.
  record TimeIsUp(Duration limit) implements Decision {}

  /// The failed command will be tried again, for the `round`th time out of `rounds`.
  record TryingAgain(int round, int rounds) implements Decision {}

  /// The diagnosis of a server, for the readers of `format`.
  record Diagnosed(Diagnosis diagnosis, ReportFormat format) implements Answer {}

  // --- Failures ---

  /// A command failed.
  record Failed(Failure failure) implements Notice {}

  // --- Commands and answers on their way in ---

  /// The program is ready for a command from the keyboard.
  record CommandAwaited() implements Notice {}

  /// The program is ready for a command and reads `line`, which is shown as if it had been typed.
  record LineEchoed(String line) implements Notice {}

  /// `question` is put. The answer is typed after it.
  record QuestionAsked(Question question) implements Notice {}

  /// An answer was taken and not shown; only the end of its line is.
  record AnswerTaken() implements Notice {}

  /// An answer was taken, and `answer` is the part of it that may be shown.
  record AnswerEchoed(String answer) implements Notice {}

  /// The line `line` of `script`, from 1, was sent to the server as `part` of the login.
  record LineSentAs(String script, int line, LoginPart part) implements Decision {}

  /// The user asks for the meaning of the answers to `question`, or has typed `answer`, which is
  /// none.
  record AnswersExplained(Question.Permission question, Option<String> answer) implements Notice {}

  /// The unfinished input is given up; further output begins on a new line.
  record TypingDropped() implements Notice {}

  /// `script` cannot be read, or not further. It is the name of a file, or words for something
  /// else.
  record ScriptRejected(String script, ScriptFault fault) implements Notice {}
}
