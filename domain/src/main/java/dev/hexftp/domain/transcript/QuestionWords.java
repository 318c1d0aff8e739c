package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Permission;
import dev.hexftp.domain.text.VisibleText;

/// What is said about the answers to a question for permission.
final class QuestionWords {
  private QuestionWords() {}

  /// Where a line of a script has gone. Most often `-n` was forgotten.
  static Phrase of(Notice.LineSentAs sent) {
    return Phrase.diagnostic(
        VisibleText.of(
            sent.script()
                + ", line "
                + sent.line()
                + ", was sent as the "
                + switch (sent.part()) {
                  case USER -> "user; -n leaves the login to the command user";
                  case PASSWORD -> "password";
                  case ACCOUNT -> "account";
                }));
  }

  /// What each answer does.
  static Phrase explained(Permission question) {
    return Phrase.diagnostic(VisibleText.of(answers(question)));
  }

  /// The same, after an answer that is none.
  static Phrase explained(Permission question, String answer) {
    return Phrase.diagnostic(
        VisibleText.of(unanswered(question.subject(), answer) + ": " + answers(question)));
  }

  /// Control characters are as they came.
  static String unanswered(String subject, String answer) {
    return "'" + answer + "' is no answer to the question about '" + subject + "'";
  }

  private static String answers(Permission question) {
    return switch (question) {
      case Question.EachFile(var command, var name) ->
          each(
              name,
              command == CommandName.MDELETE ? "deletes" : "transfers",
              question.isUsuallyMeant());
      case Question.OutputFile(var name) -> "y writes to " + name + ", n and q do not; Enter is y";
      case Question.GoOn _ -> "y goes on with what is left, n and q end here; Enter is y";
    };
  }

  private static String each(String name, String verb, boolean usual) {
    return "y "
        + verb
        + " "
        + name
        + ", n leaves it out, a "
        + verb
        + " all that follow too, q ends here"
        + (usual ? "; Enter is y" : "");
  }
}
