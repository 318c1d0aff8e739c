package dev.hexftp.acceptance.conformance;

import java.util.ArrayList;
import java.util.List;

/// How two lists of lines differ: `-` stands before a line that is missing, `+` before one that is
/// too many.
final class LineDiff {
  private final List<String> expected;
  private final List<String> actual;

  /// The length of the common part from line i of the one and line j of the other on.
  private final int[][] common;

  private LineDiff(List<String> expected, List<String> actual) {
    this.expected = expected;
    this.actual = actual;
    this.common = new int[expected.size() + 1][actual.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = actual.size() - 1; j >= 0; j--) {
        common[i][j] =
            expected.get(i).equals(actual.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /// All lines of both, marked.
  static String of(List<String> expected, List<String> actual) {
    return String.join("\n", new LineDiff(expected, actual).lines());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < actual.size()) {
      if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
        lines.add("  " + expected.get(i));
        i++;
        j++;
      } else if (j == actual.size()
          || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + expected.get(i));
        i++;
      } else {
        lines.add("+ " + actual.get(j));
        j++;
      }
    }
    return lines;
  }
}
