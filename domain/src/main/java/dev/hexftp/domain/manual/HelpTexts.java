package dev.hexftp.domain.manual;

import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The output of `help`: ftp.exe's columns and the line about each command.
public final class HelpTexts {
  private static final int COLUMNS = 5;

  private HelpTexts() {}

  /// The listing of all commands: ftp.exe's as it prints them, ours in a separate line.
  public static String listing(Vocabulary vocabulary) {
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
  public static String line(CommandName name) {
    return cell(name.word()) + CommandTexts.of(name).help();
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
