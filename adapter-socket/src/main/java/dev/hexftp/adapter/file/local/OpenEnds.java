package dev.hexftp.adapter.file.local;

import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The local ends of all transfers that are open. The end of the process, which comes in a separate
/// thread, finds here the transfers that it breaks off.
final class OpenEnds {
  private final Set<OpenEnd> ends = ConcurrentHashMap.newKeySet();

  /// A file that is sent, called `name` by the user.
  OpenEnd sending(String name) {
    return opened(new OpenEnd(this, name, Direction.SENT, false));
  }

  /// A file that is received. `keepsPart` says whether the received part stays when the rest does
  /// not come.
  OpenEnd receiving(String name, boolean keepsPart) {
    return opened(new OpenEnd(this, name, Direction.RECEIVED, keepsPart));
  }

  void remove(OpenEnd end) {
    ends.remove(end);
  }

  List<BrokenTransfer> broken() {
    return ends.stream().map(OpenEnd::broken).toList();
  }

  private OpenEnd opened(OpenEnd end) {
    ends.add(end);
    return end;
  }
}
