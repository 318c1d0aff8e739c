package dev.hexftp.acceptance.program;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/// The assertions of a test about a [Run].
public final class RunAssert extends AbstractAssert<RunAssert, Run> {
  private RunAssert(Run run) {
    super(run, RunAssert.class);
  }

  /// Begins to say something about `run`.
  public static RunAssert assertThat(Run run) {
    return new RunAssert(run);
  }

  /// The program ended with `status`.
  public RunAssert exitsWith(int status) {
    if (actual.exitStatus() != status) {
      fail("expected exit status " + status);
    }
    return this;
  }

  /// Standard output has lines that hold `texts`, in this order.
  public RunAssert shows(String... texts) {
    return shows(List.of(texts));
  }

  /// The same for a list.
  public RunAssert shows(List<String> texts) {
    List<String> lines = actual.output().lines().toList();
    int next = 0;
    for (String text : texts) {
      int found = next;
      while (found < lines.size() && !lines.get(found).contains(text)) {
        found++;
      }
      if (found == lines.size()) {
        fail("expected, from line " + (next + 1) + " of the output on: " + text);
      }
      next = found + 1;
    }
    return this;
  }

  /// No line of standard output begins with `text`.
  public RunAssert showsNoLine(String text) {
    if (actual.output().lines().anyMatch(line -> line.startsWith(text))) {
      fail("expected at the beginning of no line: " + text);
    }
    return this;
  }

  /// Standard error has exactly one line for each of `texts`, in this order, and the line holds it.
  /// Without texts it is empty. The closing summary is not looked at; see [#closes].
  public RunAssert warns(String... texts) {
    return warns(List.of(texts));
  }

  /// The same for a list.
  public RunAssert warns(List<String> texts) {
    hasLines(actual.warnings(), texts);
    return this;
  }

  /// The closing summary has exactly one line for each of `texts`, in this order, and the line
  /// holds it. Without texts there is none.
  public RunAssert closes(String... texts) {
    hasLines(actual.summary(), List.of(texts));
    return this;
  }

  private void hasLines(String text, List<String> texts) {
    List<String> lines = text.lines().toList();
    boolean asExpected = lines.size() == texts.size();
    for (int i = 0; asExpected && i < texts.size(); i++) {
      asExpected = lines.get(i).contains(texts.get(i));
    }
    if (!asExpected) {
      fail("expected as the diagnostics: " + texts);
    }
  }

  private void fail(String message) {
    failWithMessage("%s, but this happened:%n%s", message, actual);
  }
}
