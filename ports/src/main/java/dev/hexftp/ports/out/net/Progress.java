package dev.hexftp.ports.out.net;

import dev.hexftp.domain.transfer.ByteCount;

/// Is informed how far a transfer has come.
public interface Progress {
  /// `moved` bytes have moved so far, more than the time before.
  void moved(ByteCount moved);
}
