package dev.hexftp.application;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;

/// Tells the display what happens, under the settings of the moment. It owns the settings, because
/// they are what telling depends on most.
final class Narrator {
  private final Display display;
  private Settings settings;

  Narrator(Display display, Settings settings) {
    this.display = display;
    this.settings = settings;
  }

  void tell(Notice notice) {
    display.show(notice, settings);
  }

  Settings settings() {
    return settings;
  }

  void change(Settings changed) {
    settings = changed;
  }
}
