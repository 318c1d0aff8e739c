package dev.hexftp.adapter.script;

/// The two ways in which ftp.exe takes lines from something that is no keyboard. They differ in the
/// text that can be seen.
enum ScriptOrigin {
  /// A file named on the command line: the output looks like a typed session, with the prompt and
  /// the command. Only passwords leave no trace but the end of their line.
  FILE,
  /// Standard input: neither prompt nor command is shown, but every question is.
  PIPE
}
