package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether client and server are in step. Had a reply been left over, each command would get the
/// answer to the one before.
final class Steps {
  private Steps() {}

  /// Four commands, four answers, each to its own question; then the user leaves.
  static void assertInStep(TmuxTerminal terminal) {
    terminal.enter("pwd");
    assertThat(terminal.lastAnswer()).startsWith("257 ");
    terminal.enter("cd nowhere");
    assertThat(terminal.lastAnswer()).startsWith("550 ");
    terminal.enter("dir");
    assertThat(terminal.lastAnswer()).startsWith("ftp: ").contains(" bytes received in ");
    terminal.enter("pwd");
    assertThat(terminal.lastAnswer()).startsWith("257 ");
    terminal.type("quit");
    assertThat(terminal.exitStatus()).isZero();
  }
}
