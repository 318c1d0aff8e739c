package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.ports.out.user.Display;

/// Shows the conversation of a diagnosis by `display`, for users who debug.
///
/// The findings hold the server's replies. With debugging on they are shown as they come as well,
/// unless that would spoil a report for programs.
record ConversationDisplay(Display display, ReportFormat format) implements Display {
  @Override
  public void show(Notice notice, Settings settings) {
    switch (format) {
      case JSON -> {}
      case TEXT -> {
        if (settings.isOn(Toggle.DEBUG)) {
          display.show(notice, settings);
        }
      }
    }
  }

  @Override
  public boolean isGone() {
    return display.isGone();
  }
}
