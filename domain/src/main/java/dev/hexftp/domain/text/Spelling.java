package dev.hexftp.domain.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the words that a misspelt one may stand for.
public final class Spelling {
  /// A short word resembles too many others to allow more.
  private static final int SHORT = 4;

  /// No word that is looked for is as long, and the time that this takes grows with the length.
  private static final int LONGEST = 64;

  private static final int MOST = 3;

  private Spelling() {}

  /// Those of `known` that `word` may stand for, the most similar first, three at the most: one
  /// slip apart, two if the word is longer than four characters. A slip is a character that is
  /// missing, surplus or another one, or two that have changed places. The letter case does not
  /// count.
  public static List<String> near(String word, Stream<String> known) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    String typed = word.toLowerCase(Locale.ROOT);
    int allowed = typed.length() > SHORT ? 2 : 1;
    List<String> all = known.toList();
    return IntStream.rangeClosed(0, allowed)
        .boxed()
        .flatMap(slips -> all.stream().filter(other -> slips(typed, other) == slips))
        .limit(MOST)
        .toList();
  }

  /// The restricted edit distance of Damerau and Levenshtein.
  private static int slips(String one, String other) {
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      distance[i][0] = i;
    }
    for (int j = 0; j <= other.length(); j++) {
      distance[0][j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int substituted =
            distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substituted, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        distance[i][j] =
            isTransposed(one, i, other, j) ? Math.min(least, 1 + distance[i - 2][j - 2]) : least;
      }
    }
    return distance[one.length()][other.length()];
  }

  private static boolean isTransposed(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
