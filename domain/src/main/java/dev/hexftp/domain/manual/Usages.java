package dev.hexftp.domain.manual;

import dev.hexftp.domain.shell.CommandName;
import io.vavr.control.Option;
import java.util.Arrays;

/// The usage line of each command.
public final class Usages {
  private Usages() {}

  /// The usage line of the command called `word`.
  public static String of(String word) {
    return Option.ofOptional(
            Arrays.stream(CommandName.values())
                .filter(name -> name.word().equals(word))
                .findFirst())
        .fold(() -> "Usage: " + word, Usages::of);
  }

  private static String of(CommandName name) {
    return CommandTexts.of(name).usage().getOrElse(() -> "Usage: " + Synopsis.PLAIN.of(name));
  }
}
