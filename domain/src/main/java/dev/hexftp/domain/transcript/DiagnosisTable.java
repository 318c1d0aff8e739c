package dev.hexftp.domain.transcript;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A diagnosis for people: a line for each check, and below them the options to use.
final class DiagnosisTable {
  private static final Pattern SPACE = Pattern.compile(" ");

  /// Of a terminal.
  private static final int WIDTH = 79;

  private DiagnosisTable() {}

  static List<Phrase> of(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add(diagnosis.host().text() + ", port " + diagnosis.port().number());
    lines.add("");
    diagnosis.findings().stream()
        .filter(finding -> finding.outcome() != Outcome.NOT_TRIED)
        .forEach(finding -> addRows(finding, lines));
    hindrances(diagnosis.findings()).forEach(why -> addNotTried(why, diagnosis.findings(), lines));
    lines.add("");
    addAdvice(diagnosis.advice(), lines);
    return lines.stream().map(VisibleText::of).map(Phrase::line).toList();
  }

  /// The reasons for which checks were not tried, each once, in their first order.
  private static List<String> hindrances(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.outcome() == Outcome.NOT_TRIED)
        .map(DiagnosisTable::hindrance)
        .distinct()
        .toList();
  }

  private static String hindrance(Finding finding) {
    return String.join("; ", DiagnosisWords.details(finding));
  }

  /// All checks that were not tried for one reason stand together.
  private static void addNotTried(String why, List<Finding> findings, List<String> lines) {
    String checks =
        findings.stream()
            .filter(finding -> finding.outcome() == Outcome.NOT_TRIED)
            .filter(finding -> hindrance(finding).equals(why))
            .map(finding -> DiagnosisWords.label(finding.check()))
            .collect(Collectors.joining(", "));
    StringBuilder line = new StringBuilder("not tried:");
    for (String word : SPACE.splitAsStream(checks + " (" + why + ")").toList()) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("          ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  /// A text of more than one line continues below, in the column in which it began.
  private static void addRows(Finding finding, List<String> lines) {
    List<String> details = DiagnosisWords.details(finding);
    lines.add(
        row(
            DiagnosisWords.label(finding.check()),
            outcome(finding),
            details.isEmpty() ? "" : details.getFirst()));
    details.stream().skip(1).forEach(detail -> lines.add(row("", "", detail)));
  }

  /// A thing that a server simply does not have is no fault of it.
  private static String outcome(Finding finding) {
    return finding.detail() instanceof Detail.NotOffered
        ? "no"
        : DiagnosisWords.word(finding.outcome());
  }

  private static String row(String check, String outcome, String detail) {
    return String.format(Locale.ROOT, "%-18s%-11s%s", check, outcome, detail).stripTrailing();
  }

  private static void addAdvice(List<Advice> advice, List<String> lines) {
    if (advice.isEmpty()) {
      lines.add("Options to use: none needed.");
    } else {
      lines.add("Options to use:");
      advice.forEach(
          one -> lines.add("  " + DiagnosisWords.option(one) + "  " + DiagnosisWords.reason(one)));
    }
  }
}
