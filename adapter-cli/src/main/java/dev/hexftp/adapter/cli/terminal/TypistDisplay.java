package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;

/// The display of a person at the keyboard: everything but the facts that they know, because they
/// have caused them.
///
/// It would also come too late. When they give up an answer, the command that asked for it ends
/// only after the next line has been typed, and its complaint would stand below a command that has
/// nothing to do with it.
public final class TypistDisplay implements Display {
  private final Keyboard keyboard;
  private final Display display;

  /// Shows on `display` the news for the person at `keyboard`.
  public TypistDisplay(Keyboard keyboard, Display display) {
    this.keyboard = keyboard;
    this.display = display;
  }

  @Override
  public boolean isGone() {
    return display.isGone();
  }

  @Override
  public void show(Notice notice, Settings settings) {
    if (!(notice instanceof Notice.Failed(Failure failure) && isKnown(failure))) {
      display.show(notice, settings);
    }
  }

  private boolean isKnown(Failure failure) {
    return failure instanceof Failure.InputEnded
        || (failure instanceof Failure.Interrupted && keyboard.holdsCommand());
  }
}
