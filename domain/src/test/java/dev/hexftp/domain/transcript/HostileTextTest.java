package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  /// Clears the screen, sets the clipboard, turns the direction of text, and does it in one byte.
  private static final String HOSTILE = "x\u001B[2J\u001B]52;c;eA==\u0007\u202E\u009B2J";

  private static final HostName HOST = new HostName(HOSTILE);
  private static final Reply REPLY = reply("550-" + HOSTILE, HOSTILE, "550 " + HOSTILE);
  private static final Diagnosis DIAGNOSIS =
      new Diagnosis(
          HOST,
          Port.FTP,
          List.of(
              Finding.works(Check.GREETING, new Detail.Said(REPLY)),
              Finding.works(Check.FEATURES, new Detail.Features(List.of(HOSTILE))),
              Finding.warns(Check.UTF8, new Detail.OtherEncoding(HOSTILE)),
              Finding.works(Check.HASH, new Detail.Algorithms(List.of(HOSTILE)))));
  private static final List<DataAttempt> ATTEMPTS =
      List.of(
          new DataAttempt(DataMethod.EPSV, new DataAttempt.Obstacle.Refused(REPLY)),
          new DataAttempt(
              DataMethod.PASV,
              new DataAttempt.Obstacle.Unreadable(new ReplyFault.UnreadableFact(REPLY))));

  @Test
  void no_text_from_outside_reaches_the_screen_unfiltered() {
    List<Notice> notices =
        List.of(
            new Notice.Connected(HOST),
            new Notice.LoggedInAnonymously(HOSTILE),
            new Notice.CommandSent(new FtpCommand.Retr(new CommandArgument(HOSTILE))),
            new Notice.CommandSent(new FtpCommand.Verbatim(new CommandArgument(HOSTILE))),
            new Notice.ReplyReceived(REPLY, Prominence.ALWAYS),
            new Notice.ReplyReceived(REPLY, Prominence.NORMAL),
            new Notice.ReplyReceived(REPLY, Prominence.HOUSEKEEPING),
            new Notice.FellBack(new OpenedData(DataMethod.PORT, ATTEMPTS)),
            new Notice.TextReceived(HOSTILE),
            new Notice.LocalDirectoryChanged(new LocalDirectory(HOSTILE)),
            new Notice.LocalDirectoryKept(new LocalDirectory(HOSTILE)),
            new Notice.NothingKept(new CommandArgument(HOSTILE), new ByteCount(7)),
            new Notice.StatusShown(
                new StatusReport(
                    Option.of(SessionState.with(HOST, Family.IPV4, TypeName.BINARY)),
                    TypeName.ASCII,
                    Settings.INITIAL)),
            new Notice.NoSuchTopic(HOSTILE),
            new Notice.AmbiguousTopic(HOSTILE),
            new Notice.LineEchoed(HOSTILE),
            new Notice.QuestionAsked(new Question.LoginName(HOST)),
            new Notice.ScriptRejected(HOSTILE, new ScriptFault.NotOpened()),
            new Notice.ScriptRejected(HOSTILE, new ScriptFault.ReadFailed(1)),
            new Notice.Diagnosed(DIAGNOSIS, ReportFormat.TEXT),
            new Notice.Diagnosed(DIAGNOSIS, ReportFormat.JSON),
            new Notice.Failed(new Failure.UnknownHost(HOST)),
            new Notice.Failed(new Failure.AlreadyConnected(HOST)),
            new Notice.Failed(new Failure.ProtocolBroken(new ReplyFault.NotAReply(HOSTILE))),
            new Notice.Failed(new Failure.ProtocolBroken(new ReplyFault.UnreadableFact(REPLY))),
            new Notice.Failed(new Failure.NoDataConnection(ATTEMPTS)),
            new Notice.Failed(new Failure.LocalFile(HOSTILE, LocalUse.READ, LocalFault.MISSING)),
            new Notice.Failed(new Failure.LocalFile(HOSTILE, LocalUse.WRITE, LocalFault.IO)),
            new Notice.Failed(new Failure.WrongUsage(HOSTILE)),
            new Notice.NothingMatched(CommandName.MGET, HOSTILE),
            new Notice.DirectoriesLeftOut(CommandName.MGET, LeftOut.of("mget", List.of(HOSTILE))),
            new Notice.QuestionAsked(new Question.EachFile(CommandName.MGET, HOSTILE)),
            new Notice.QuestionAsked(new Question.OutputFile(HOSTILE)),
            new Notice.Failed(new Failure.BadPort(HOSTILE)),
            new Notice.Failed(new Failure.UnknownType(HOSTILE)),
            new Notice.Failed(new Failure.UnsendableText(HOSTILE)),
            new Notice.Failed(new Failure.UnsafeLocalName(HOSTILE)),
            new Notice.Failed(new Failure.NameTaken(HOSTILE)),
            new Notice.Failed(new Failure.ShellNotStarted(HOSTILE)));

    for (Notice notice : notices) {
      for (Settings settings : List.of(Shown.DEBUGGING, Shown.QUIET)) {
        assertThat(Shown.of(notice, settings))
            .as(notice.getClass().getSimpleName())
            .doesNotContain("\u001B", "\u0007", "\u202E", "\u009B");
      }
    }
  }

  @Test
  void a_password_is_not_shown_even_while_debugging() {
    String canary = "s3cr3t";
    Secret secret = Secret.of(canary).get();
    List<FtpCommand> commands =
        List.of(
            new FtpCommand.Pass(secret),
            new FtpCommand.Acct(secret),
            new FtpCommand.Verbatim(new CommandArgument("pAss\t" + canary)));

    for (FtpCommand command : commands) {
      assertThat(Shown.of(new Notice.CommandSent(command), Shown.DEBUGGING))
          .startsWith("---> ")
          .doesNotContain(canary);
      assertThat(
              Shown.of(
                  new Notice.Failed(new Failure.Refused(command, reply("530 no"))),
                  Shown.DEBUGGING))
          .doesNotContain(canary);
    }
  }
}
