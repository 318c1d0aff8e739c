package dev.hexftp.acceptance.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;

/// The message on standard error, in any words, before the closing summary.
final class Warnings {
  private Warnings() {}

  /// A line says that something may have been done, or was not confirmed.
  static void assertSaysWhatMayBeThere(Run run) {
    assertThat(run.warnings()).as(run.toString()).containsPattern("\\bmay\\b|confirm");
  }

  /// There is at least one line.
  static void assertSaysSomething(Run run) {
    assertThat(run.warnings()).as(run.toString()).isNotBlank();
  }
}
