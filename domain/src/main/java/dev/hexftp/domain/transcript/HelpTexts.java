package dev.hexftp.domain.transcript;

import dev.hexftp.domain.session.Dialect.Vocabulary;
import dev.hexftp.domain.shell.CommandName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What `help` prints: ftp.exe's columns and its line about each command.
public final class HelpTexts {
  private static final int COLUMNS = 5;

  private HelpTexts() {}

  /// The listing of all commands: ftp.exe's as it prints them, ours in a line of their own.
  static String listing(Vocabulary vocabulary) {
    return switch (vocabulary) {
      case FTP_EXE -> columns();
      case EXTENDED -> columns() + "\n\nAdded:\n\n" + String.join(" ", words(false));
    };
  }

  private static String columns() {
    List<String> own = words(true);
    int rows = (own.size() + COLUMNS - 1) / COLUMNS;
    StringBuilder text = new StringBuilder("Commands may be abbreviated.  Commands are:\n\n");
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = row; i < own.size(); i += rows) {
        line.append(cell(own.get(i)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /// The line about `name`.
  static String line(CommandName name) {
    return cell(name.word()) + of(name);
  }

  /// What `name` does, in a few words.
  public static String of(CommandName name) {
    return switch (name) {
      case SHELL -> "Escape to the shell";
      case QUESTION_MARK, HELP -> "Print local help information";
      case APPEND -> "Append to a file";
      case ASCII -> "Set ascii transfer type";
      case BELL -> "Beep when command completed";
      case BINARY -> "Set binary transfer type";
      case BYE, QUIT -> "Terminate ftp session and exit";
      case CD -> "Change remote working directory";
      case CLOSE, DISCONNECT -> "Terminate ftp session";
      case DEBUG -> "Toggle debugging mode";
      case DELETE -> "Delete remote file";
      case DIAGNOSE -> "Find out what works with a server, and which options to use";
      case DIR, LS -> "List contents of remote directory";
      case GET, RECV -> "Receive file";
      case GLOB -> "Toggle metacharacter expansion of local file names";
      case HASH -> "Toggle printing `#' for each buffer transferred";
      case LCD -> "Change local working directory";
      case LITERAL, QUOTE -> "Send arbitrary ftp command";
      case MDELETE -> "Delete multiple files";
      case MDIR, MLS -> "List contents of multiple remote directories";
      case MGET -> "Get multiple files";
      case MKDIR -> "Make directory on the remote machine";
      case MPUT -> "Send multiple files";
      // Not a slip of ours: ftp.exe says "tftp".
      case OPEN -> "Connect to remote tftp";
      case PASSIVE -> "Let the client make the data connections (on), or the server (off)";
      case PROMPT -> "Force interactive prompting on multiple commands";
      case PUT, SEND -> "Send one file";
      case PWD -> "Print working directory on remote machine";
      case REMOTEHELP -> "Get help from remote server";
      case RENAME -> "Rename file";
      case RMDIR -> "Remove directory on the remote machine";
      case STATUS -> "Show current status";
      case TLS -> "Show or choose how connections are protected";
      case TRACE -> "Toggle packet tracing";
      case TYPE -> "Set file transfer type";
      case USER -> "Send new user information";
      case VERBOSE -> "Toggle verbose mode";
    };
  }

  private static String cell(String word) {
    return String.format(Locale.ROOT, "%-16s", word);
  }

  private static List<String> words(boolean ftpExe) {
    return Arrays.stream(CommandName.values())
        .filter(name -> name.isFtpExe() == ftpExe)
        .map(CommandName::word)
        .toList();
  }
}
