package dev.hexftp.testkit.user;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transcript.Phrase;
import dev.hexftp.domain.transcript.Transcript;
import dev.hexftp.ports.out.user.Display;
import java.util.ArrayList;
import java.util.List;

/// A display that keeps its notices, as facts and as the text for a user.
public final class RecordingDisplay implements Display {
  private boolean gone;
  private final List<Notice> notices = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private final StringBuilder diagnostics = new StringBuilder();

  /// From now on nothing that is shown arrives.
  public void close() {
    gone = true;
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  @Override
  public void show(Notice notice, Settings settings) {
    notices.add(notice);
    for (Phrase phrase : Transcript.of(notice, settings)) {
      switch (phrase.stream()) {
        case OUTPUT -> output.append(phrase.text());
        case DIAGNOSTICS -> diagnostics.append(phrase.text());
      }
    }
  }

  /// All notices so far, in order.
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /// The text on standard output.
  public String output() {
    return output.toString();
  }

  /// The text on standard error.
  public String diagnostics() {
    return diagnostics.toString();
  }
}
