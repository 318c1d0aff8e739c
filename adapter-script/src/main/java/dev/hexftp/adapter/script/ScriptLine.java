package dev.hexftp.adapter.script;

import dev.hexftp.domain.session.ScriptSyntax;
import java.util.regex.Pattern;

/// A line in the place of a command. ftp.exe knows no comments and no prefix. Ours begin as none of
/// its commands does, with one exception: `rem`, which is short for `remotehelp` there. Scripts
/// that were made beside a batch file hold comments of its kind, and mean them.
sealed interface ScriptLine {
  /// How a comment begins. `rem` is a separate word: `remotehelp` and `rename` are commands.
  Pattern COMMENT = Pattern.compile("[#;@]|::|rem(?!\\S)", Pattern.CASE_INSENSITIVE);

  /// A line that begins with `#` or `;`, or as a comment or a silent line of a batch file does:
  /// with `REM`, `::` or `@`. It does nothing and is not shown.
  record Comment() implements ScriptLine {}

  /// A command for the shell, which may be blank.
  ///
  /// @param failureIgnored whether a `-` stood before it: the run takes no notice of its failure
  record ShellLine(String text, boolean failureIgnored) implements ScriptLine {
    /// The line again, with `shown` in the place of its text.
    String with(String shown) {
      return failureIgnored ? "-" + shown : shown;
    }
  }

  /// The kind of `line`. Blanks before the first character do not count.
  static ScriptLine of(String line, ScriptSyntax syntax) {
    return switch (syntax) {
      case EXTENDED -> extended(line);
      case FTP_EXE -> new ShellLine(line, false);
    };
  }

  private static ScriptLine extended(String line) {
    String text = line.stripLeading();
    if (COMMENT.matcher(text).lookingAt()) {
      return new Comment();
    }
    return text.startsWith("-")
        ? new ShellLine(text.substring(1), true)
        : new ShellLine(line, false);
  }
}
