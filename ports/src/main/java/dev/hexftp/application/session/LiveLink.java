package dev.hexftp.application.session;

import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Option;
import java.util.function.Function;

/// The link that an interrupt is meant for, also while it is being made.
public final class LiveLink {
  /// Read by other threads.
  private volatile Option<FtpLink> link = Option.none();

  /// `begun` is being made.
  void begin(FtpLink begun) {
    link = Option.of(begun);
  }

  /// Closes it.
  void drop() {
    link.forEach(FtpLink::close);
    link = Option.none();
  }

  /// Has `work` done over links of its own, of which it tells. An interrupt is meant for them
  /// meanwhile.
  <T> T aside(Function<LiveLink, T> work) {
    Option<FtpLink> ours = link;
    try {
      return work.apply(this);
    } finally {
      link = ours;
    }
  }

  /// Interrupts what is being done. May be called from any thread.
  void interrupt() {
    link.forEach(FtpLink::interrupt);
  }
}
