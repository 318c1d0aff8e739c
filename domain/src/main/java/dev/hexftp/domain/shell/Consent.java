package dev.hexftp.domain.shell;

import dev.hexftp.domain.session.Dialect.Answers;
import dev.hexftp.domain.shell.Question.Permission;
import io.vavr.control.Option;
import java.util.Locale;

/// The answer of the user to the question whether to do a thing.
public enum Consent {
  /// Do it.
  YES,
  /// Leave this one out.
  NO,
  /// Do it, and all that would be asked about after it.
  ALL,
  /// Leave out this one and all that would follow.
  QUIT;

  /// The meaning of `answer` to `question`; none if it is no answer.
  public static Option<Consent> of(String answer, Permission question, Answers answers) {
    String word = answer.strip().toLowerCase(Locale.ROOT);
    return switch (answers) {
      case WORDS -> ofWord(word, question);
      case FIRST_LETTER -> Option.of(ofFirstLetter(word, question));
    };
  }

  private static Option<Consent> ofWord(String word, Permission question) {
    return switch (word) {
      case "y", "yes" -> Option.of(YES);
      case "n", "no" -> Option.of(NO);
      case "a", "all" -> Option.of(ALL);
      case "q", "quit" -> Option.of(QUIT);
      case "" -> Option.when(question.isUsuallyMeant(), YES);
      default -> Option.none();
    };
  }

  /// Every answer but no and quit is yes: also Enter alone. Before a listing quit is yes, too.
  private static Consent ofFirstLetter(String word, Permission question) {
    if (word.startsWith("n")) {
      return NO;
    }
    return word.startsWith("q") && !(question instanceof Question.OutputFile) ? QUIT : YES;
  }
}
