package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.files.FileLines;
import dev.hexftp.acceptance.files.LineRules;
import dev.hexftp.acceptance.files.LineRules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;

/// Understands the comments of one scenario. A line that fits none of the rules is an error.
final class DirectiveReader {
  private List<String> flags = List.of("-n");
  private List<FrontEnd> frontEnds = List.of(FrontEnd.values());
  private final List<Route> routes = new ArrayList<>(List.of(Route.PASSIVE));
  private OptionalInt exitStatus = OptionalInt.empty();
  private final List<String> shown = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final FileLines files = new FileLines();

  private final LineRules rules =
      new LineRules(
              List.of(
                  new Rule("flags( .*)?", words -> flags = flags(words)),
                  new Rule("only as a script", _ -> frontEnds = List.of(FrontEnd.SCRIPT)),
                  new Rule("also (.+)", words -> routes.add(route(words.group(1)))),
                  new Rule(
                      "expect exit (\\d+)",
                      words -> exitStatus = OptionalInt.of(Integer.parseInt(words.group(1)))),
                  new Rule("expect output: (.+)", words -> shown.add(words.group(1))),
                  new Rule("expect no line: (.+)", words -> hidden.add(words.group(1))),
                  new Rule("expect diagnostics: (.+)", words -> warnings.add(words.group(1)))))
          .and(files.rules());

  Directives read(Scenario scenario) {
    boolean begun = false;
    for (String line : scenario.script().lines().toList()) {
      if (line.startsWith("#")) {
        require(!begun, scenario, "expectations have to stand before the first command: " + line);
        require(rules.understand(line.substring(1).strip()), scenario, "not understood: " + line);
      }
      begun |= !line.startsWith("#") && !line.startsWith(";");
    }
    require(exitStatus.isPresent(), scenario, "no exit status is expected");
    Expectations expectations =
        new Expectations(exitStatus.getAsInt(), shown, hidden, warnings, files.expected());
    return new Directives(flags, frontEnds, routes, files.given(), expectations);
  }

  private static void require(boolean condition, Scenario scenario, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException(scenario.name() + ": " + complaint);
    }
  }

  private static List<String> flags(MatchResult words) {
    String found = words.start(1) < 0 ? "" : words.group(1);
    return Arrays.stream(found.split(" ")).filter(flag -> !flag.isEmpty()).toList();
  }

  private static Route route(String words) {
    return Arrays.stream(Route.values())
        .filter(route -> route.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such route: " + words));
  }
}
