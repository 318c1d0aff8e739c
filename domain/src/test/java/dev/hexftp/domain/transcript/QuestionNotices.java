package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.LoginPart;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transcript.NoticeTable.Row;
import io.vavr.control.Option;
import java.util.List;

/// The rows of [NoticeTable] about answers.
final class QuestionNotices {
  static final List<Row> ROWS =
      List.of(
          Row.always(new Notice.AnswerEchoed("a b\u001B"), "a b\\x1B\n"),
          Row.always(
              new Notice.LineSentAs("n.ftp", 2, LoginPart.USER),
              "2> ftp: n.ftp, line 2, was sent as the user; -n leaves the login to the command"
                  + " user\n"),
          Row.always(
              new Notice.AnswersExplained(
                  new Question.EachFile(CommandName.MDELETE, "a.log"), Option.of("stop")),
              "2> ftp: 'stop' is no answer to the question about 'mdelete a.log': y deletes a.log,"
                  + " n leaves it out, a deletes all that follow too, q ends here\n"),
          Row.always(
              new Notice.AnswersExplained(
                  new Question.EachFile(CommandName.MGET, "a.log"), Option.none()),
              "2> ftp: y transfers a.log, n leaves it out, a transfers all that follow too, q ends"
                  + " here; Enter is y\n"),
          Row.always(
              new Notice.AnswersExplained(new Question.OutputFile("l"), Option.none()),
              "2> ftp: y writes to l, n and q do not; Enter is y\n"),
          Row.always(
              new Notice.AnswersExplained(new Question.GoOn(CommandName.MGET), Option.none()),
              "2> ftp: y goes on with what is left, n and q end here; Enter is y\n"));

  private QuestionNotices() {}
}
