package dev.hexftp.acceptance.connection;

import dev.hexftp.acceptance.program.Run;
import java.util.List;
import java.util.Map;

/// The report for a program that has run `diagnose --format=json`; `docs/diagnose.md` describes it.
///
/// @param run the run, in whose output one line is the diagnosis
record Diagnosed(Run run) {
  /// How `check` came out, such as `works`.
  String outcomeOf(String check) {
    return text(finding(check), "outcome");
  }

  /// The details of `check`.
  String detailOf(String check) {
    return text(finding(check), "detail");
  }

  /// The options to use.
  List<String> options() {
    return list(diagnosis(), "options").stream().map(String.class::cast).toList();
  }

  private Map<?, ?> finding(String check) {
    return list(diagnosis(), "findings").stream()
        .map(Map.class::cast)
        .filter(finding -> check.equals(finding.get("check")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding about " + check + " in " + run));
  }

  private Map<?, ?> diagnosis() {
    List<String> lines = run.output().lines().filter(line -> line.startsWith("{")).toList();
    if (lines.size() != 1) {
      throw new AssertionError("expected one line of JSON, but:\n" + run);
    }
    return (Map<?, ?>) Json.parse(lines.getFirst());
  }

  private static List<?> list(Map<?, ?> from, String name) {
    if (from.get(name) instanceof List<?> list) {
      return list;
    }
    throw missing(from, name);
  }

  private static String text(Map<?, ?> from, String name) {
    if (from.get(name) instanceof String text) {
      return text;
    }
    throw missing(from, name);
  }

  private static AssertionError missing(Map<?, ?> from, String name) {
    return new AssertionError("'" + name + "' is missing, or of another kind, in " + from);
  }
}
