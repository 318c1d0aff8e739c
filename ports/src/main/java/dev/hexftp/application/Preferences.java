package dev.hexftp.application;

import dev.hexftp.domain.session.Settings;

/// How the user wants the client to behave from the start.
public record Preferences(Settings settings, LoginPolicy loginPolicy, Deadlines deadlines) {
  /// What holds when nothing is said.
  public static final Preferences DEFAULT =
      new Preferences(Settings.INITIAL, new LoginPolicy.Ask(), Deadlines.DEFAULT);
}
