package dev.hexftp.adapter.file.local;

import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;

/// The local end of a transfer while it is open. One thread moves the bytes; another one, which
/// ends the process, reads how far it has come.
final class OpenEnd {
  private final OpenEnds all;
  private final String name;
  private final Direction direction;
  private final boolean keepsPart;
  private volatile long moved;

  OpenEnd(OpenEnds all, String name, Direction direction, boolean keepsPart) {
    this.all = all;
    this.name = name;
    this.direction = direction;
    this.keepsPart = keepsPart;
  }

  /// `total` bytes have been moved so far.
  void moved(long total) {
    moved = total;
  }

  /// `more` bytes have been moved.
  void add(long more) {
    long total = moved + more;
    moved = total;
  }

  /// The transfer has ended, in success or failure.
  void close() {
    all.remove(this);
  }

  BrokenTransfer broken() {
    long bytes = moved;
    return new BrokenTransfer(name, direction, new ByteCount(bytes), keepsPart && bytes > 0);
  }
}
