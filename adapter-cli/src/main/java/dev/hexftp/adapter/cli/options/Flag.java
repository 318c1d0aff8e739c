package dev.hexftp.adapter.cli.options;

/// The flags of ftp.exe that take no value, and only those that say how it is to behave.
public enum Flag {
  /// `-v`: server responses are not shown. With commands from a pipe it is the other way round.
  LESS_VERBOSE('v'),
  /// `-d`: every command that is sent is shown.
  DEBUG('d'),
  /// `-i`: commands for many files do not ask about each.
  NO_QUESTIONS('i'),
  /// `-n`: nobody is logged in without being told to.
  NO_AUTO_LOGIN('n'),
  /// `-g`: `*` and `?` in names mean themselves.
  NO_GLOBBING('g'),
  /// `-a`: data connections may use any local address.
  ANY_INTERFACE('a'),
  /// `-A`: logins are anonymous.
  ANONYMOUS('A');

  private final char letter;

  Flag(char letter) {
    this.letter = letter;
  }

  /// The flag as it is typed.
  String word() {
    return "-" + letter;
  }
}
