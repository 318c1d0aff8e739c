package dev.hexftp.acceptance.server.fake;

import java.io.IOException;

/// One thing that a script does.
///
/// @param text the step as the script says it, for the message of a failing test
/// @param action its work; an exception or an [AssertionError] ends the script
record Step(String text, Action action) {
  @FunctionalInterface
  interface Action {
    void play(Stage stage) throws IOException, InterruptedException;
  }
}
