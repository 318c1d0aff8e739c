package dev.hexftp.domain.session;

/// The lines of a script besides commands.
public enum ScriptSyntax {
  /// Comments begin with `#`, `;`, `::`, `@` or `rem`, and `-` before a command lets it fail.
  EXTENDED,
  /// Every line is a command.
  FTP_EXE
}
