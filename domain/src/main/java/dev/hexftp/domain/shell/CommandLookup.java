package dev.hexftp.domain.shell;

import dev.hexftp.domain.session.Vocabulary;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Finds the command that a word means: an exact name, or a prefix that fits only one, in any
/// letter case.
public final class CommandLookup {
  private CommandLookup() {}

  /// Why a word means no command.
  public enum Miss {
    /// No name begins so.
    UNKNOWN,
    /// Several names begin so.
    AMBIGUOUS
  }

  /// The command of `vocabulary` that `word` means.
  public static Either<Miss, CommandName> find(String word, Vocabulary vocabulary) {
    List<CommandName> candidates = all(word, vocabulary);
    return switch (candidates.size()) {
      case 0 -> Either.left(Miss.UNKNOWN);
      case 1 -> Either.right(candidates.getFirst());
      default -> Either.left(Miss.AMBIGUOUS);
    };
  }

  /// All commands of `vocabulary` that `word` may mean: the one that is called so, or else those
  /// that begin so.
  public static List<CommandName> all(String word, Vocabulary vocabulary) {
    String typed = word.toLowerCase(Locale.ROOT);
    List<CommandName> candidates = fitting(typed, CommandName::isFtpExe);
    return candidates.isEmpty() && vocabulary == Vocabulary.EXTENDED
        ? fitting(typed, name -> !name.isFtpExe())
        : candidates;
  }

  private static List<CommandName> fitting(String typed, Predicate<CommandName> family) {
    List<CommandName> names = Arrays.stream(CommandName.values()).filter(family).toList();
    List<CommandName> exact = names.stream().filter(name -> name.word().equals(typed)).toList();
    return exact.isEmpty()
        ? names.stream().filter(name -> name.word().startsWith(typed)).toList()
        : exact;
  }
}
