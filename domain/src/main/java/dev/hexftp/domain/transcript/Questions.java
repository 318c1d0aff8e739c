package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Argument;
import dev.hexftp.domain.shell.Question.Permission;
import dev.hexftp.domain.text.VisibleText;
import java.util.Locale;

/// The words of every question, and of the explanations of answers. An answer is typed on the line
/// of its question.
public final class Questions {
  private Questions() {}

  /// The text of `question`, ready to be printed.
  public static String of(Question question) {
    return switch (question) {
      case Argument argument -> of(argument);
      case Question.Named(var label) -> asked(label);
      case Question.LoginName(var host) -> "User (" + visible(host.text()) + ":(none)): ";
      case Question.EachFile(var command, var name) -> command.word() + " " + visible(name) + "? ";
      case Question.OutputFile(var name) -> "output to local-file: " + visible(name) + "? ";
      case Question.GoOn(var command) -> "Continue with " + command.word() + "? ";
      case Question.Password() -> "Password:";
      case Question.Account() -> "Account:";
    };
  }

  private static String asked(String label) {
    String words = label.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " ";
  }

  private static String visible(String text) {
    return VisibleText.of(text);
  }

  private static String of(Argument argument) {
    return switch (argument) {
      case HOST -> "To ";
      case USER_NAME -> "Username ";
      case REMOTE_FILE -> "Remote file ";
      case REMOTE_FILES -> "Remote files ";
      case LOCAL_FILE -> "Local file ";
      case LOCAL_FILES -> "Local files ";
      case REMOTE_DIRECTORY -> "Remote directory ";
      case NEW_DIRECTORY -> "Directory name ";
      case FROM_NAME -> "From name ";
      case TO_NAME -> "To name ";
      case COMMAND_LINE -> "Command line to send ";
    };
  }

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

  /// The effect of each answer.
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
