package dev.hexftp.application.runner;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;

/// Tells the display what happens, under the settings of the moment. It owns the settings, because
/// they are what telling depends on most.
public final class Announcer {
  private final Display display;
  private Settings settings;

  public Announcer(Display display, Settings settings) {
    this.display = display;
    this.settings = settings;
  }

  public void announce(Notice notice) {
    display.show(notice, settings);
  }

  public Settings settings() {
    return settings;
  }

  public void change(Settings changed) {
    settings = changed;
  }
}
