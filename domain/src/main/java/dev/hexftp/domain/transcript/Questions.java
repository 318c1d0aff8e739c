package dev.hexftp.domain.transcript;

import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Argument;
import dev.hexftp.domain.text.VisibleText;
import java.util.Locale;

/// The words of every question. An answer is typed on the same line.
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
}
