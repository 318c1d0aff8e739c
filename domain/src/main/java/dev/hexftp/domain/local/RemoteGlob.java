package dev.hexftp.domain.local;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One part of a pattern for remote names, as the user typed it.
///
/// Servers differ in the syntax of patterns. Two readings are allowed: `*` and `?` alone, as in a
/// [Wildcard], and those of a Unix shell, with sets (`[a-z]`, `[!0-9]`) and choices (`{jpg,png}`).
/// A name fits if it fits one of them, since the user may have meant either.
record RemoteGlob(String text) {
  /// A pattern with more choices than that is read without them.
  private static final int MOST_CHOICES = 64;

  /// Whether `text` may stand for other names than itself.
  static boolean isIn(String text) {
    return Wildcard.isIn(text) || text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
  }

  /// Whether the whole of `name` fits.
  boolean matches(String name, Wildcard.Case letters) {
    return new Wildcard(text).matches(name, letters)
        || ((text.indexOf('[') >= 0 || text.indexOf('{') >= 0) && matchesAsInShell(name, letters));
  }

  private boolean matchesAsInShell(String name, Wildcard.Case letters) {
    int[] found = name.codePoints().toArray();
    return choices(text).anyMatch(choice -> matches(Token.all(choice), found, letters));
  }

  /// The patterns that `{a,b}` stands for; the text itself if there is no such group.
  private static Stream<String> choices(String text) {
    List<String> all = List.of(text);
    while (all.stream().anyMatch(choice -> group(choice) >= 0)) {
      all = all.stream().flatMap(RemoteGlob::firstGroupChosen).limit(MOST_CHOICES + 1L).toList();
      if (all.size() > MOST_CHOICES) {
        return Stream.of(text);
      }
    }
    return all.stream();
  }

  /// Where the first innermost group begins, or -1.
  private static int group(String text) {
    int end = text.indexOf('}');
    return end < 0 ? -1 : text.lastIndexOf('{', end);
  }

  private static Stream<String> firstGroupChosen(String text) {
    int begin = group(text);
    if (begin < 0) {
      return Stream.of(text);
    }
    int end = text.indexOf('}');
    String before = text.substring(0, begin);
    String after = text.substring(end + 1);
    return Stream.of(text.substring(begin + 1, end).split(",", -1))
        .map(choice -> before + choice + after);
  }

  /// As [Wildcard] does it: a later star takes over from an earlier one.
  private static boolean matches(List<Token> wanted, int[] found, Wildcard.Case letters) {
    int w = 0;
    int f = 0;
    int star = -1;
    int afterStar = 0;
    while (f < found.length) {
      if (w < wanted.size() && wanted.get(w) instanceof Star) {
        star = w++;
        afterStar = f;
      } else if (w < wanted.size() && wanted.get(w).takes(found[f], letters)) {
        w++;
        f++;
      } else if (star >= 0) {
        w = star + 1;
        f = ++afterStar;
      } else {
        return false;
      }
    }
    while (w < wanted.size() && wanted.get(w) instanceof Star) {
      w++;
    }
    return w == wanted.size();
  }

  /// The characters that one place of a pattern takes.
  private sealed interface Token {
    /// Whether it takes the one character `letter`.
    default boolean takes(int letter, Wildcard.Case letters) {
      return switch (this) {
        case Star _ -> false;
        case One _ -> true;
        case OneOf set -> set.others() != letters.variants(letter).anyMatch(set::holds);
      };
    }

    static List<Token> all(String text) {
      Stream.Builder<Token> tokens = Stream.builder();
      int[] letters = text.codePoints().toArray();
      int i = 0;
      while (i < letters.length) {
        int end = letters[i] == '[' ? endOfSet(letters, i) : -1;
        tokens.add(end < 0 ? single(letters[i]) : set(letters, i + 1, end));
        i = Math.max(i, end) + 1;
      }
      return tokens.build().toList();
    }

    private static Token single(int letter) {
      return switch (letter) {
        case '*' -> new Star();
        case '?' -> new One();
        default -> new OneOf(List.of(letter, letter), false);
      };
    }

    /// Where the set that begins at `begin` ends, or -1. A bracket at its very start belongs to it.
    private static int endOfSet(int[] letters, int begin) {
      int first = isNegation(letters, begin + 1) ? begin + 2 : begin + 1;
      return IntStream.range(first + 1, letters.length)
          .filter(i -> letters[i] == ']')
          .findFirst()
          .orElse(-1);
    }

    private static boolean isNegation(int[] letters, int i) {
      return i < letters.length && (letters[i] == '!' || letters[i] == '^');
    }

    private static Token set(int[] letters, int begin, int end) {
      boolean others = isNegation(letters, begin);
      Stream.Builder<Integer> ranges = Stream.builder();
      int i = others ? begin + 1 : begin;
      while (i < end) {
        boolean isRange = i + 2 < end && letters[i + 1] == '-';
        ranges.add(letters[i]).add(letters[isRange ? i + 2 : i]);
        i += isRange ? 3 : 1;
      }
      return new OneOf(ranges.build().toList(), others);
    }
  }

  /// Any characters.
  private record Star() implements Token {}

  /// Any one character.
  private record One() implements Token {}

  /// A character of `ranges`, or any other.
  ///
  /// @param ranges first and last characters in turn
  private record OneOf(List<Integer> ranges, boolean others) implements Token {
    OneOf {
      ranges = List.copyOf(ranges);
    }

    private boolean holds(int letter) {
      return IntStream.iterate(0, i -> i < ranges.size(), i -> i + 2)
          .anyMatch(i -> ranges.get(i) <= letter && letter <= ranges.get(i + 1));
    }
  }
}
