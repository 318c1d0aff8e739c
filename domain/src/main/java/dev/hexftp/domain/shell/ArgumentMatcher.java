package dev.hexftp.domain.shell;

import dev.hexftp.domain.shell.Parameter.Extent;
import dev.hexftp.domain.shell.Parameter.Presence;
import dev.hexftp.domain.shell.Signature.Arguments;
import dev.hexftp.domain.shell.Signature.Surplus;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Gives the words of a line to the arguments of a signature, and makes the command of them. It
/// knows no command.
///
/// Arguments that are given by name are taken out first. Of the others each takes one word, but one
/// that takes several gets all that the arguments after it leave over, and at least one.
final class ArgumentMatcher {
  private static final String OPTION = "--";

  private final Signature<ShellCommand> signature;
  private final PartialCommand draft;

  private ArgumentMatcher(Signature<ShellCommand> signature, PartialCommand draft) {
    this.signature = signature;
    this.draft = draft;
  }

  /// The result of matching the words of `draft` with `signature`.
  static ParseResult match(Signature<ShellCommand> signature, PartialCommand draft) {
    return new ArgumentMatcher(signature, draft).result();
  }

  private ParseResult result() {
    List<List<String>> slots = slots();
    return isNamedWrongly(slots)
        ? ParseResult.wrongUsage(draft)
        : missing(slots)
            .<ParseResult>map(question -> new ParseResult.Asks(question, draft))
            .getOrElse(() -> complete(slots));
  }

  private ParseResult complete(List<List<String>> slots) {
    int given = slots.stream().mapToInt(List::size).sum();
    return signature.surplus() == Surplus.REFUSED && given < draft.count()
        ? ParseResult.wrongUsage(draft)
        : ParseResult.orRejected(signature.reader().apply(new Arguments(slots), draft.situation()));
  }

  private List<List<String>> slots() {
    List<String> words = placed();
    List<Parameter<?>> parameters = signature.parameters();
    List<List<String>> slots = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter<?> parameter = parameters.get(i);
      if (parameter.presence() instanceof Presence.Named(String name)) {
        slots.add(values(name));
      } else {
        int end = Math.min(words.size(), end(parameter, next, words.size() - placesAfter(i)));
        slots.add(words.subList(next, end));
        next = end;
      }
    }
    return slots;
  }

  private static int end(Parameter<?> parameter, int begin, int leftOver) {
    return parameter.extent() == Extent.WORD ? begin + 1 : Math.max(begin + 1, leftOver);
  }

  private int placesAfter(int index) {
    return (int)
        signature.parameters().stream()
            .skip(index + 1L)
            .filter(parameter -> !isNamed(parameter))
            .count();
  }

  /// The words that count by their place.
  private List<String> placed() {
    Predicate<String> option = word -> takesOptions() && word.startsWith(OPTION);
    return draft.arguments().stream().filter(option.negate()).toList();
  }

  private boolean takesOptions() {
    return signature.parameters().stream().anyMatch(ArgumentMatcher::isNamed);
  }

  private static boolean isNamed(Parameter<?> parameter) {
    return parameter.presence() instanceof Presence.Named;
  }

  private List<String> values(String name) {
    String begin = name + "=";
    return draft.arguments().stream()
        .filter(word -> word.regionMatches(true, 0, begin, 0, begin.length()))
        .map(word -> word.substring(begin.length()))
        .toList();
  }

  /// Whether an option is none of the signature's, is given twice, or has a value that is none.
  private boolean isNamedWrongly(List<List<String>> slots) {
    int options = draft.count() - placed().size();
    int known = 0;
    for (int i = 0; i < slots.size(); i++) {
      Parameter<?> parameter = signature.parameters().get(i);
      if (isNamed(parameter)) {
        known += slots.get(i).size();
        if (slots.get(i).size() > 1 || isUnreadable(parameter, slots.get(i))) {
          return true;
        }
      }
    }
    return known < options;
  }

  private static boolean isUnreadable(Parameter<?> parameter, List<String> words) {
    return parameter.reader().apply(words).toOption().isEmpty();
  }

  /// The question about the first argument that is missing and may not be.
  private Option<Question> missing(List<List<String>> slots) {
    for (int i = 0; i < slots.size(); i++) {
      Option<Question> question = question(signature.parameters().get(i).presence());
      if (slots.get(i).isEmpty() && question.isDefined()) {
        return question;
      }
    }
    return Option.none();
  }

  private Option<Question> question(Presence presence) {
    return switch (presence) {
      case Presence.Asked(Question question) -> Option.of(question);
      case Presence.Derived(Question question) -> Option.when(draft.asked(), question);
      case Presence.PresentServer(Question question) ->
          Option.when(draft.situation().server().isEmpty(), question);
      case Presence.Optional(), Presence.Named _ -> Option.none();
    };
  }
}
