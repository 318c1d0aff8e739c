package dev.hexftp.adapter.script;

import dev.hexftp.domain.session.Dialect.ScriptSyntax;

/// A line in the place of a command. ftp.exe knows no comments and no prefix; both begin with
/// characters with which none of its commands does, so a script of its kind means what it meant.
sealed interface ScriptLine {
  /// A line that begins with `#` or `;`. It does nothing and is not shown.
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

  /// What `line` is. Blanks before the first character do not count.
  static ScriptLine of(String line, ScriptSyntax syntax) {
    return switch (syntax) {
      case EXTENDED -> extended(line);
      case FTP_EXE -> new ShellLine(line, false);
    };
  }

  private static ScriptLine extended(String line) {
    String text = line.stripLeading();
    if (text.startsWith("#") || text.startsWith(";")) {
      return new Comment();
    }
    return text.startsWith("-")
        ? new ShellLine(text.substring(1), true)
        : new ShellLine(line, false);
  }
}
