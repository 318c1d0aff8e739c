package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.manual.HelpTexts;
import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.recovery.Objection;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.tls.MaterialFault;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.TransferSummary;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Every notice, and its text under each combination of settings.
final class NoticeTable {
  static final HostName HOST = new HostName("192.0.2.10");

  static final List<Row> TABLE = Stream.concat(QuestionNotices.ROWS.stream(), others()).toList();

  private static Stream<Row> others() {
    return Stream.of(
        Row.always(
            new Notice.SetupRejected(new SetupFault.UnusableMaterial(MaterialFault.NO_AUTHORITY)),
            "2> ftp: --ca-file holds no certificate in PEM\n"),
        Row.always(
            new Notice.WishUnheeded(Notice.Wish.VIRTUAL_HOST),
            "2> ftp: the server ignores --virtual-host: it does not know HOST\n"),
        Row.always(
            new Notice.WishUnheeded(Notice.Wish.CLIENT_NAME),
            "2> ftp: the server ignores --client-name: it does not know CLNT\n"),
        Row.always(
            new Notice.WishUnheeded(Notice.Wish.LANGUAGE),
            "2> ftp: the server ignores --language: it does not know LANG\n"),
        Row.always(
            new Notice.PasswordExposed(Notice.Whose.PROXY),
            "2> ftp: other users of this machine can read a password in the command line; the"
                + " variables ftp_proxy and all_proxy keep it to yourself\n"),
        Row.always(
            new Notice.PasswordExposed(Notice.Whose.SERVER),
            "2> ftp: other users of this machine can read a password in the command line;"
                + " --netrc, --password-file, --password-env, --password-stdin and"
                + " --password-command keep it to yourself\n"),
        Row.always(
            new Notice.MacrosIgnored("/h/.netrc"),
            "2> ftp: the macros (macdef) in '/h/.netrc' are not carried out\n"),
        Row.always(
            new Notice.EndedEarly(
                EndCause.TERMINATED,
                Option.of("put a"),
                List.of(new BrokenTransfer("a", Direction.SENT, new ByteCount(7), false))),
            "2> ftp: ended by SIGTERM during 'put a': 'a' was broken off after 7 bytes; the"
                + " server may have kept a part\n"),
        Row.always(
            new Notice.EndedEarly(
                EndCause.HUNG_UP,
                Option.of("get x\u001B"),
                List.of(
                    new BrokenTransfer("x", Direction.RECEIVED, ByteCount.ZERO, false),
                    new BrokenTransfer("y", Direction.RECEIVED, new ByteCount(7), true))),
            "2> ftp: ended by SIGHUP during 'get x\\x1B': 'x' was broken off after 0 bytes;"
                + " nothing of it was kept, and 'y' was broken off after 7 bytes; these bytes"
                + " stay in it\n"),
        Row.always(
            new Notice.EndedEarly(EndCause.TOO_FEW_FILES, Option.of("pwd"), List.of()),
            "2> ftp: ended by the limit of open files (ulimit -n) during 'pwd'\n"),
        Row.always(
            new Notice.EndedEarly(EndCause.INTERNAL_ERROR, Option.of("pwd"), List.of()),
            "2> ftp: ended by an internal error during 'pwd'\n"),
        Row.always(new Notice.EndedEarly(EndCause.INTERRUPTED, Option.none(), List.of()), ""),
        Row.always(
            new Notice.Diagnosed(new Diagnosis(HOST, Port.FTP, List.of()), ReportFormat.TEXT),
            "192.0.2.10, port 21\n\n\nOptions to use: none needed.\n"),
        Row.inVerboseMode(new Notice.Connected(HOST), "Connected to 192.0.2.10.\n"),
        Row.whenDebugging(
            ProtectionNotices.secured(Acceptance.BY_AUTHORITY),
            "2> ftp: TLS 1.3, TLS_X, certificate of CN=ftp.example, SHA-256 "
                + Certificates.GOOD.fingerprint()
                + "\n"),
        Row.always(
            new Notice.ProtectionShown(TlsMode.EXPLICIT, ProtectionLevel.PRIVATE, Option.none()),
            "TLS: explicit; data: private.\n"),
        Row.always(
            new Notice.Reconnecting(HOST, Notice.Reconnecting.Reason.LOST),
            "2> ftp: the connection was lost; connecting to 192.0.2.10 again\n"),
        Row.always(
            new Notice.Confirmed(new CommandArgument("a.zip"), new ByteCount(7)),
            "2> ftp: 'a.zip' is complete: the server has all 7 bytes\n"),
        Row.always(
            new Notice.LocalDirectoryKept(new LocalDirectory("/home/anna")),
            "2> ftp: the local directory is still '/home/anna'\n"),
        Row.always(
            new Notice.NothingKept(new CommandArgument("a.zip"), new ByteCount(7)),
            "2> ftp: nothing was kept of 'a.zip' (7 bytes had come)\n"),
        Row.always(
            new Notice.ListedTwice(),
            "2> ftp: the protected connection ended without close_notify; a second listing was"
                + " the same, so it is taken for complete\n"),
        Row.always(
            new Notice.SizeProvesNothing(new CommandArgument("a.zip"), new ByteCount(7)),
            "2> ftp: 'a.zip' has 7 bytes at the server; an older file may have had as many, so"
                + " check its date or its content\n"),
        Row.always(
            new Notice.NotRepeated(Objection.MAY_BE_DONE, new ByteCount(7)),
            "2> ftp: not repeated: 7 bytes may be on the server\n"),
        Row.always(
            new Notice.NotRepeated(Objection.MAY_BE_DONE, ByteCount.ZERO),
            "2> ftp: not repeated: the server may have done it\n"),
        Row.always(
            new Notice.NotRepeated(Objection.LOCAL_END, new ByteCount(7)),
            "2> ftp: not repeated: a pipe, a device or the screen cannot start again from the"
                + " beginning; 7 bytes may be on the server\n"),
        Row.always(
            new Notice.TrustIdle(HOST),
            "2> ftp: WARNING: the connection to 192.0.2.10 is not protected; --pin and --trust"
                + " apply to TLS only (--tls=explicit, ftpes://)\n"),
        Row.always(
            new Notice.SurplusReply(reply("226 Done.")),
            "2> ftp: the server sent a reply that answers no command: 226 Done.\n"),
        Row.always(
            new Notice.PipeliningGivenUp(HOST),
            "2> ftp: 192.0.2.10 may not accept commands that are sent ahead; they are repeated"
                + " one at a time\n"),
        Row.always(new Notice.TryingAgain(1, 3), "2> ftp: trying again (1 of 3)\n"),
        Row.always(
            new Notice.LoggedInAnonymously("me@here"),
            "2> Anonymous login succeeded for me@here\n"),
        Row.whenDebugging(
            new Notice.CommandSent(new FtpCommand.Retr(new CommandArgument("a b"))),
            "---> RETR a b\n"),
        Row.whenDebugging(
            new Notice.CommandSent(new FtpCommand.Pass(Secret.of("s3cr3t").get())),
            "---> PASS ****\n"),
        Row.inVerboseMode(
            new Notice.ReplyReceived(reply("220-a", " b", "220 c"), Prominence.NORMAL),
            "220-a\n b\n220 c\n"),
        new Row(
            new Notice.ReplyReceived(reply("530 Log in first."), Prominence.NORMAL),
            "530 Log in first.\n",
            "Log in first.\n",
            "530 Log in first.\n",
            "Log in first.\n"),
        new Row(
            new Notice.ReplyReceived(reply("550-a", "in between", "550 b"), Prominence.NORMAL),
            "550-a\nin between\n550 b\n",
            "a\nb\n",
            "550-a\nin between\n550 b\n",
            "a\nb\n"),
        new Row(
            new Notice.ReplyReceived(reply("500"), Prominence.NORMAL),
            "500\n",
            "\n",
            "500\n",
            "\n"),
        Row.inVerboseMode(
            new Notice.ReplyReceived(reply("450 busy"), Prominence.NORMAL), "450 busy\n"),
        Row.always(new Notice.ReplyReceived(reply("257 \"/\""), Prominence.ALWAYS), "257 \"/\"\n"),
        Row.whenDebugging(
            new Notice.ReplyReceived(reply("200 Type A"), Prominence.HOUSEKEEPING), "200 Type A\n"),
        new Row(
            new Notice.ReplyReceived(reply("504 No type"), Prominence.HOUSEKEEPING),
            "504 No type\n",
            "No type\n",
            "504 No type\n",
            "504 No type\n"),
        new Row(
            new Notice.ReplyReceived(reply("550 No names"), Prominence.MUTED),
            "No names\n",
            "No names\n",
            "550 No names\n",
            "550 No names\n"),
        Row.whenDebugging(
            new Notice.ReplyReceived(reply("226 Listed"), Prominence.MUTED), "226 Listed\n"),
        Row.whenDebugging(
            new Notice.ReplyReceived(reply("500 FEAT?"), Prominence.PROBING), "500 FEAT?\n"),
        new Row(
            new Notice.ReplyReceived(reply("450 busy"), Prominence.HOUSEKEEPING),
            "450 busy\n",
            "",
            "450 busy\n",
            "450 busy\n"),
        Row.always(
            new Notice.FellBack(
                new OpenedData(
                    DataMethod.PASV,
                    List.of(
                        new DataAttempt(
                            DataMethod.EPSV,
                            new DataAttempt.Obstacle.NotConnected(ConnectFault.TIMED_OUT))))),
            "2> ftp: using PASV for data connections (EPSV: connection timed out)\n"),
        Row.always(new Notice.DataProgressed(ByteCount.ZERO, new ByteCount(9_999)), ""),
        Row.always(new Notice.DataFinished(new ByteCount(9_999)), ""),
        Row.always(new Notice.TextReceived("-rw-r--r-- a\tb"), "-rw-r--r-- a\tb\n"),
        Row.inVerboseMode(
            new Notice.Summarized(summary(Direction.RECEIVED, 1_141, 15)),
            "ftp: 1141 bytes received in 0.01Seconds 76.07Kbytes/sec.\n"),
        Row.inVerboseMode(
            new Notice.Summarized(summary(Direction.SENT, 146, 0)),
            "ftp: 146 bytes sent in 0.00Seconds.\n"),
        Row.always(new Notice.Summarized(summary(Direction.SENT, 0, 5)), ""),
        Row.always(
            new Notice.LocalDirectoryChanged(new LocalDirectory("C:\\dir")),
            "Local directory now C:\\dir.\n"),
        Row.always(new Notice.Toggled(Toggle.BELL, true), "Bell mode On .\n"),
        Row.always(new Notice.TypeShown(TypeName.ASCII), "Using ascii mode to transfer files.\n"),
        Row.always(new Notice.TypeShown(TypeName.IMAGE), "Using image mode to transfer files.\n"),
        Row.always(
            new Notice.StatusShown(
                new StatusReport(Option.none(), TypeName.BINARY, Settings.INITIAL)),
            """
            Not connected.
            Type: binary; Verbose: On ; Bell: Off ; Prompting: On ; Globbing: On\s
            Debugging: Off ; Hash mark printing: Off .
            """),
        Row.always(new Notice.CommandsListed(), HelpTexts.listing(Vocabulary.EXTENDED) + "\n"),
        Row.always(
            new Notice.CommandExplained(CommandName.MKDIR),
            "mkdir           Make directory on the remote machine\n"),
        Row.always(new Notice.NoSuchTopic("exit"), "Invalid help command exit.\n"),
        Row.always(new Notice.AmbiguousTopic("m"), "Ambiguous help command m.\n"),
        Row.always(
            new Notice.NothingMatched(CommandName.MGET, "*.x"),
            "2> ftp: mget: nothing matches '*.x'\n"),
        Row.always(
            new Notice.WrittenInPlace(new InPlace("a.txt", InPlace.Reason.SEVERAL_NAMES)),
            "2> ftp: 'a.txt' is written to and not replaced, since it has other names (hard"
                + " links); if the transfer fails, what it held is gone\n"),
        Row.always(
            new Notice.TimeIsUp(Duration.ofSeconds(90)),
            "2> ftp: the command has taken 90 s (--max-time) and is ended\n"),
        Row.always(
            new Notice.NameChanged(new CommandArgument("d/a:b"), new LocalName("a%3Ab")),
            "2> ftp: 'd/a:b' is not a possible file name here; it is kept as 'a%3Ab'\n"),
        Row.always(
            new Notice.DirectoriesLeftOut(CommandName.MGET, LeftOut.of("mget", List.of("sub"))),
            "2> ftp: mget: 1 directory is left out: 'sub'\n"),
        Row.always(
            new Notice.NamesLeftOut(CommandName.MGET, LeftOut.of("*.x", List.of(".bashrc"))),
            "2> ftp: mget: '*.x' does not cover 1 name that the server lists for it; it is left"
                + " out: '.bashrc'\n"),
        Row.always(new Notice.BellRung(), ""),
        Row.always(new Notice.Failed(new Failure.NotConnected()), "Not connected.\n"),
        Row.always(new Notice.CommandAwaited(), "ftp> "),
        Row.always(new Notice.LineEchoed("put a  b"), "ftp> put a  b\n"),
        Row.always(new Notice.QuestionAsked(new Question.Password()), "Password:"),
        Row.always(new Notice.AnswerTaken(), "\n"),
        Row.always(new Notice.TypingDropped(), "\n"),
        Row.always(
            new Notice.ScriptRejected("x.txt", new ScriptFault.NotOpened()),
            "Error opening script file x.txt.\n"));
  }

  private NoticeTable() {}

  /// A notice and its text: in verbose mode, with verbose mode off, and both again while debugging.
  record Row(Notice notice, String verbose, String quiet, String debugging, String quietDebugging) {
    static Row always(Notice notice, String text) {
      return new Row(notice, text, text, text, text);
    }

    static Row inVerboseMode(Notice notice, String text) {
      return new Row(notice, text, "", text, "");
    }

    static Row whenDebugging(Notice notice, String text) {
      return new Row(notice, "", "", text, text);
    }
  }

  static TransferSummary summary(Direction direction, long bytes, long millis) {
    return new TransferSummary(direction, new ByteCount(bytes), Duration.ofMillis(millis));
  }
}
