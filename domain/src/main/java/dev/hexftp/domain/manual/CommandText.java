package dev.hexftp.domain.manual;

import io.vavr.control.Option;

/// The words about one command.
///
/// @param help its effect in a few words, for `help`
/// @param usage ftp.exe's own usage line; where it has none, the line comes from the signature
/// @param manual its effect and advice for its use, for the manual page: sentences, with commands
///   and options in backticks
public record CommandText(String help, Option<String> usage, String manual) {
  /// The usage line comes from the signature.
  static CommandText of(String help, String manual) {
    return new CommandText(help, Option.none(), manual);
  }

  /// The usage line is `usage`.
  static CommandText of(String help, String usage, String manual) {
    return new CommandText(help, Option.of(usage), manual);
  }
}
