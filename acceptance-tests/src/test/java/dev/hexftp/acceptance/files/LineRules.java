package dev.hexftp.acceptance.files;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A small language, one rule per kind of line. Nothing is guessed: a line that fits no rule is not
/// understood, lest a misspelt expectation be one that always holds.
///
/// @param rules in the order in which they are tried
public record LineRules(List<Rule> rules) {
  /// The form of a kind of line, as a whole, and its effect.
  public record Rule(Pattern pattern, Consumer<MatchResult> effect) {
    /// A rule with a regular expression.
    public Rule(String pattern, Consumer<MatchResult> effect) {
      this(Pattern.compile(pattern), effect);
    }
  }

  public LineRules {
    rules = List.copyOf(rules);
  }

  /// Both languages together.
  public LineRules and(LineRules others) {
    return new LineRules(Stream.concat(rules.stream(), others.rules.stream()).toList());
  }

  /// Carries out `line`. False if no rule fits.
  public boolean understand(String line) {
    for (Rule rule : rules) {
      Matcher words = rule.pattern().matcher(line);
      if (words.matches()) {
        rule.effect().accept(words.toMatchResult());
        return true;
      }
    }
    return false;
  }
}
