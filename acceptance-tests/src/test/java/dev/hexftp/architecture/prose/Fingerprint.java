package dev.hexftp.architecture.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A word that betrays a sentence which is hard to read. `docs/style.md` has the remedy for each.
enum Fingerprint {
  /// A relative clause in the place of a noun. The question of a server, "500 what?", is none.
  WHAT("what(?!\\?)"),
  /// The same for people and programs.
  WHO("who|whom|whoever|whatever|whichever"),
  /// A person where the sentence needs a role.
  NOBODY("nobody|somebody|anybody"),
  /// A user or a server as a man.
  HE("he|his|him"),
  /// For reported.
  TOLD("(?:is|are|was|were|be|being|been) told"),
  /// For after.
  BEHIND("behind"),
  /// For a separate one.
  OF_ITS_OWN("of (?:its|their|our|his) own"),
  /// For ended or expired.
  OVER("(?:is|are) over");

  private final Pattern pattern;

  Fingerprint(String words) {
    pattern = Pattern.compile("\\b(?:%s)\\b".formatted(words), Pattern.CASE_INSENSITIVE);
  }

  /// Each occurrence in `text` with the words around it.
  List<String> in(String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> around(text, found.start(), found.end()))
        .toList();
  }

  private static String around(String text, int start, int end) {
    return "…" + text.substring(Math.max(0, start - 40), Math.min(text.length(), end + 40)) + "…";
  }
}
