package dev.hexftp.ports.out.user;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;

/// Takes notices and shows them, in the order in which they come.
public interface Display {
  /// Shows `notice` as `settings` want it, which may mean not at all.
  void show(Notice notice, Settings settings);

  /// Whether nothing that is shown arrives any more, as when the reader of a pipe is gone.
  boolean isGone();
}
