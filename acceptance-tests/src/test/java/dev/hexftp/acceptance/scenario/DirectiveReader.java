package dev.hexftp.acceptance.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands the comments of one scenario. Nothing is guessed: a line that fits none of the rules
/// is an error, lest a misspelt expectation be one that always holds.
final class DirectiveReader {
  private static final String PLACE = "(local|remote) (\"[^\"]+\"|[^\\s\":]+)";
  private static final String TEXT = ":( .+)?";
  private static final String SIZE = "(\\d[\\d_]*) (bytes|KiB|MiB)";

  private List<String> flags = List.of("-n");
  private List<FrontEnd> frontEnds = List.of(FrontEnd.values());
  private final List<Route> routes = new ArrayList<>(List.of(Route.PASSIVE));
  private final List<Given> given = new ArrayList<>();
  private OptionalInt exitStatus = OptionalInt.empty();
  private final List<String> shown = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<Expectations.OfFile> files = new ArrayList<>();

  private final List<Rule> rules =
      List.of(
          rule("flags( .*)?", words -> flags = flags(words)),
          rule("only as a script", _ -> frontEnds = List.of(FrontEnd.SCRIPT)),
          rule("also (.+)", words -> routes.add(route(words.group(1)))),
          rule("given folder " + PLACE, words -> given.add(new Given.Folder(place(words, 1)))),
          rule(
              "given " + PLACE + TEXT,
              words -> given.add(new Given.File(place(words, 1), text(words)))),
          rule(
              "given " + PLACE + " of " + SIZE,
              words -> given.add(new Given.File(place(words, 1), noise(words)))),
          rule(
              "expect exit (\\d+)",
              words -> exitStatus = OptionalInt.of(Integer.parseInt(words.group(1)))),
          rule("expect output: (.+)", words -> shown.add(words.group(1))),
          rule("expect no line: (.+)", words -> hidden.add(words.group(1))),
          rule("expect diagnostics: (.+)", words -> warnings.add(words.group(1))),
          rule(
              "expect " + PLACE + TEXT,
              words -> files.add(new Expectations.Holds(place(words, 1), text(words)))),
          rule(
              "expect " + PLACE + " equals " + PLACE,
              words -> files.add(new Expectations.Equals(place(words, 1), place(words, 3)))),
          rule(
              "expect folder " + PLACE,
              words -> files.add(new Expectations.IsFolder(place(words, 1)))),
          rule("expect no " + PLACE, words -> files.add(new Expectations.Absent(place(words, 1)))));

  Directives read(Scenario scenario) {
    boolean begun = false;
    for (String line : scenario.script().lines().toList()) {
      if (line.startsWith("#")) {
        require(
            !begun, scenario, "what is expected has to stand before the first command: " + line);
        require(understand(line.substring(1).strip()), scenario, "not understood: " + line);
      }
      begun |= !line.startsWith("#") && !line.startsWith(";");
    }
    require(exitStatus.isPresent(), scenario, "no exit status is expected");
    Expectations expectations =
        new Expectations(exitStatus.getAsInt(), shown, hidden, warnings, files);
    return new Directives(flags, frontEnds, routes, given, expectations);
  }

  private boolean understand(String directive) {
    for (Rule rule : rules) {
      Matcher words = rule.pattern().matcher(directive);
      if (words.matches()) {
        rule.effect().accept(words.toMatchResult());
        return true;
      }
    }
    return false;
  }

  private static void require(boolean condition, Scenario scenario, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException(scenario.name() + ": " + complaint);
    }
  }

  private record Rule(Pattern pattern, Consumer<MatchResult> effect) {}

  private static Rule rule(String pattern, Consumer<MatchResult> effect) {
    return new Rule(Pattern.compile(pattern), effect);
  }

  private static List<String> flags(MatchResult words) {
    return Arrays.stream(found(words, 1).split(" ")).filter(flag -> !flag.isEmpty()).toList();
  }

  private static Route route(String words) {
    return Arrays.stream(Route.values())
        .filter(route -> route.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such route: " + words));
  }

  private static Place place(MatchResult words, int group) {
    Place.Side side = Place.Side.valueOf(words.group(group).toUpperCase(Locale.ROOT));
    return new Place(side, words.group(group + 1).replace("\"", ""));
  }

  private static Content text(MatchResult words) {
    return new Content.Text(found(words, 3).stripLeading());
  }

  private static Content noise(MatchResult words) {
    int number = Integer.parseInt(words.group(3).replace("_", ""));
    int unit =
        switch (words.group(4)) {
          case "KiB" -> 1 << 10;
          case "MiB" -> 1 << 20;
          default -> 1;
        };
    return new Content.Noise(Math.multiplyExact(number, unit));
  }

  private static String found(MatchResult words, int group) {
    return words.start(group) < 0 ? "" : words.group(group);
  }
}
