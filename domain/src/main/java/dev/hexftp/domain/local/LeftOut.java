package dev.hexftp.domain.local;

import java.util.List;

/// Names that a server lists for `pattern` although it does not cover them.
///
/// @param count how many there are
/// @param examples the first few of them
public record LeftOut(String pattern, int count, List<String> examples) {
  private static final int MOST_EXAMPLES = 3;

  public LeftOut {
    examples = List.copyOf(examples);
  }

  /// All of `names`.
  public static LeftOut of(String pattern, List<String> names) {
    return new LeftOut(
        pattern, names.size(), names.subList(0, Math.min(MOST_EXAMPLES, names.size())));
  }
}
