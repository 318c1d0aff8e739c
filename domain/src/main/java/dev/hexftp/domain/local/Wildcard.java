package dev.hexftp.domain.local;

import java.util.stream.IntStream;

/// A pattern for the names of files, local or remote, as in `mput *.txt`: `*` stands for any
/// characters or none, `?` for exactly one, and everything else for itself.
///
/// The pattern `*.*` matches every name, with or without a dot, as it does on Windows since the
/// days when every name had one. A name that begins with a dot is a name like any other. Nothing
/// escapes a wildcard.
///
/// @param pattern without separators; it is about one name, not about a path
public record Wildcard(String pattern) {
  private static final String EVERYTHING = "*.*";
  private static final int NONE = -1;

  /// Whether small and capital letters differ; that is up to the file system.
  public enum Case {
    /// `a` and `A` are two names.
    MATTERS,
    /// `a` and `A` are the same.
    IGNORED;

    /// The forms in which `letter` means the same.
    IntStream variants(int letter) {
      return switch (this) {
        case MATTERS -> IntStream.of(letter);
        case IGNORED ->
            IntStream.of(letter, Character.toLowerCase(letter), Character.toUpperCase(letter));
      };
    }

    private boolean areSame(int one, int other) {
      return one == other || (this == IGNORED && folded(one) == folded(other));
    }

    /// Some letters have two small forms, so the capital is asked for first.
    private static int folded(int letter) {
      return Character.toLowerCase(Character.toUpperCase(letter));
    }
  }

  /// Whether `text` is a pattern for other names than itself.
  public static boolean isIn(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /// Whether the whole of `name` fits. A character outside the basic plane counts as one. It takes
  /// no more steps than the length of the pattern times that of the name, whatever their contents.
  public boolean matches(String name, Case letters) {
    return pattern.equals(EVERYTHING) || matches(pattern, name, letters);
  }

  /// The text that an earlier `*` matches need not be reconsidered once a later one is reached: the
  /// later one can take up all that the earlier one leaves.
  private static boolean matches(String wanted, String found, Case letters) {
    int w = 0;
    int f = 0;
    int star = NONE;
    int behindStar = 0;
    while (f < found.length()) {
      int letter = found.codePointAt(f);
      int place = w < wanted.length() ? wanted.codePointAt(w) : NONE;
      if (place == '*') {
        star = w++;
        behindStar = f;
      } else if (place == '?' || (place != NONE && letters.areSame(place, letter))) {
        w += Character.charCount(place);
        f += Character.charCount(letter);
      } else if (star != NONE) {
        w = star + 1;
        behindStar += Character.charCount(found.codePointAt(behindStar));
        f = behindStar;
      } else {
        return false;
      }
    }
    while (w < wanted.length() && wanted.charAt(w) == '*') {
      w++;
    }
    return w == wanted.length();
  }
}
