package dev.hexftp.domain.manual;

import dev.hexftp.domain.shell.CommandName;
import io.vavr.control.Option;
import java.util.Arrays;

/// The usage line of each command.
public final class Usages {
  private Usages() {}

  /// The usage line of the command called `word`.
  public static String of(String word) {
    return command(word).fold(() -> "Usage: " + word, Usages::of);
  }

  /// How the command called `word` is written, if its usage line is one of ftp.exe's, which do not
  /// say it.
  public static Option<String> instead(String word) {
    return command(word)
        .filter(name -> CommandTexts.of(name).usage().isDefined())
        .map(name -> "it is written: " + Synopsis.PLAIN.of(name));
  }

  private static Option<CommandName> command(String word) {
    return Option.ofOptional(
        Arrays.stream(CommandName.values()).filter(name -> name.word().equals(word)).findFirst());
  }

  private static String of(CommandName name) {
    return CommandTexts.of(name).usage().getOrElse(() -> "Usage: " + Synopsis.PLAIN.of(name));
  }
}
