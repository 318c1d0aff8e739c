package dev.hexftp.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// `docs/architecture-rules.md`: the rules for people, out of the same list that the tests execute.
final class RulesDocument {
  private static final Collector<CharSequence, ?, String> LIST = joining(", ");
  private static final String TABLE = "| rule | prevents | because |\n|---|---|---|\n";

  private RulesDocument() {}

  static String of(List<Chapter> chapters, String command) {
    return head(command) + chapters.stream().map(RulesDocument::chapter).collect(joining());
  }

  private static String head(String command) {
    return """
    # The rules of the architecture

    <!-- Generated; do not edit. To write it again:
         %s -->

    Each row is a test, and each test is proved by classes that break it (`dev.hexftp.architecture`).
    A rule that is broken fails the build with its name and with the sentence in the last column.
    A layer or class for which a rule does not hold is named, and has to need it: once it does not,
    a test says so.

    The **allow-list** is all that domain, ports and application may see besides our own types:

    %s\
    """
        .formatted(command, allowList());
  }

  private static String allowList() {
    Map<String, String> names =
        AllowList.TYPES.stream()
            .collect(
                groupingBy(
                    Class::getPackageName, TreeMap::new, mapping(RulesDocument::name, LIST)));
    return names.entrySet().stream()
        .map(entry -> "- %s: %s\n".formatted(code(entry.getKey()), entry.getValue()))
        .collect(joining());
  }

  private static String chapter(Chapter chapter) {
    return "\n## %s\n\n%s\n\n%s%s%s"
        .formatted(
            chapter.title(),
            chapter.invariant(),
            TABLE,
            chapter.rules().stream().map(RulesDocument::row).collect(joining()),
            exceptions(chapter.rules()));
  }

  private static String row(Rule rule) {
    return "| %s | %s | %s |\n".formatted(rule.name(), rule.prevents(), text(rule.because()));
  }

  private static String exceptions(List<Rule> rules) {
    List<String> lines = rules.stream().flatMap(RulesDocument::exceptions).toList();
    return lines.isEmpty() ? "" : "\nExceptions:\n\n" + String.join("", lines);
  }

  /// One line for all exemptions with the same reason.
  private static Stream<String> exceptions(Rule rule) {
    Map<String, String> exempt =
        rule.exemptions().stream()
            .collect(
                groupingBy(
                    Exemption::because, LinkedHashMap::new, mapping(RulesDocument::exempt, LIST)));
    return exempt.entrySet().stream()
        .map(
            entry ->
                "- *%s*: not %s; %s.\n"
                    .formatted(rule.name(), entry.getValue(), text(entry.getKey())));
  }

  private static String exempt(Exemption exemption) {
    String targets = exemption.targets().stream().map(RulesDocument::name).collect(LIST);
    return name(exemption.origin()) + (targets.isEmpty() ? "" : " (" + targets + ")");
  }

  /// The name as sources write it, without the package.
  private static String name(Class<?> type) {
    if (type.isArray()) {
      return code(type.getSimpleName());
    }
    return code(type.getName().substring(type.getPackageName().length() + 1).replace('$', '.'));
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private static String text(String sentence) {
    return sentence.replace("<", "\\<");
  }
}
