package dev.hexftp.adapter.cli.terminal;

import java.io.IOException;

/// Whether the terminal shows typed characters. There is nothing in the JDK that sets it, so `stty`
/// does; where there is no `stty`, nothing changes.
enum Echo {
  ON("echo"),
  OFF("-echo");

  private final String argument;

  Echo(String argument) {
    this.argument = argument;
  }

  void set() {
    try {
      new ProcessBuilder("stty", argument).inheritIO().start().waitFor();
    } catch (IOException _) {
      // There is no stty.
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException("nobody interrupts this thread", unexpected);
    }
  }
}
