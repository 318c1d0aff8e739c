package dev.hexftp.domain.transcript;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A diagnosis for people: a line for each check, and below them the options to use.
final class DiagnosisTable {
  private DiagnosisTable() {}

  static List<Phrase> of(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add(diagnosis.host().text() + ", port " + diagnosis.port().number());
    lines.add("");
    diagnosis.findings().forEach(finding -> addRows(finding, lines));
    lines.add("");
    addAdvice(diagnosis.advice(), lines);
    return lines.stream().map(VisibleText::of).map(Phrase::line).toList();
  }

  /// A text of more than one line continues below, in the column in which it began.
  private static void addRows(Finding finding, List<String> lines) {
    List<String> details = DiagnosisWords.details(finding);
    lines.add(
        row(
            DiagnosisWords.label(finding.check()),
            DiagnosisWords.word(finding.outcome()).replace('-', ' '),
            details.isEmpty() ? "" : details.getFirst()));
    details.stream().skip(1).forEach(detail -> lines.add(row("", "", detail)));
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
