package dev.hexftp.ports.out.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;

/// The facts about hosts that were found by trying. It saves time and decides nothing, so it has no
/// failures: an unreadable fact is unknown, one that cannot be written is found out again.
public interface HostMemory {
  /// The facts about `host` at `port`, [ServerProfile#NONE] if nothing is known.
  ServerProfile recall(HostName host, Port port);

  /// Remembers `profiles`, in place of the facts before.
  void remember(HostName host, Port port, ServerProfile profiles);
}
