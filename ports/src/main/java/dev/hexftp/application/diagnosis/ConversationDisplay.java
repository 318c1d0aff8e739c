package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.ports.out.user.Display;

/// Shows the conversation of a diagnosis by `display`, for people who are debugging.
///
/// The findings hold what servers say. With debugging on it is shown as it comes as well, unless
/// that would spoil what a program is to read.
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
