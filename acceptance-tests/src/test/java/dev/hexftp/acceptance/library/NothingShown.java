package dev.hexftp.acceptance.library;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;

/// A program reads outcomes, and has no user that looks on.
final class NothingShown implements Display {
  @Override
  public void show(Notice notice, Settings settings) {}

  @Override
  public boolean isGone() {
    return false;
  }
}
