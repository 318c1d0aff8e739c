package dev.hexftp.adapter.cli.options;

import java.util.List;
import java.util.stream.Stream;

/// The flags of ftp.exe that take no value, and only those that say how it is to behave.
public enum Flag {
  /// `-v`: server responses are not shown. With commands from a pipe it is the other way round.
  LESS_VERBOSE('v'),
  /// `-d`: every command that is sent is shown.
  DEBUG('d'),
  /// `-i`: commands for many files do not ask about each.
  NO_QUESTIONS('i'),
  /// `-n`: no login unless the user asks for one.
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

  /// All of them, and the script where ftp.exe's usage text has it.
  static List<CliOption> table() {
    return Stream.of(
            Stream.of(LESS_VERBOSE, NO_AUTO_LOGIN, NO_QUESTIONS, DEBUG, NO_GLOBBING)
                .map(Flag::option),
            Stream.of(
                CliOption.of(
                        InvocationReader.SCRIPT,
                        ":FILE",
                        new CliOption.Kind.Untold(),
                        "Take commands and answers from FILE.")
                    .andMore("It is UTF-8 text.")),
            Stream.of(ANY_INTERFACE, ANONYMOUS).map(Flag::option))
        .flatMap(each -> each)
        .toList();
  }

  private CliOption option() {
    return switch (this) {
      case LESS_VERBOSE ->
          alone(
              "Do not show what the server answers. With commands from standard input it is not"
                  + " shown anyway, and -v shows it.");
      case NO_AUTO_LOGIN -> alone("Do not log in after connecting; the command 'user' does.");
      case NO_QUESTIONS -> alone("Do not ask about each file of a command for many.");
      case DEBUG ->
          alone("Show every command that is sent.").andMore("Passwords are shown as stars.");
      case NO_GLOBBING -> alone("Take * and ? in names literally.");
      case ANY_INTERFACE -> alone("Let data connections use any local address.");
      case ANONYMOUS -> alone("Log in as anonymous.");
    };
  }

  private CliOption alone(String text) {
    return CliOption.alone(text, word());
  }
}
