package dev.hexftp.ports.out.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;

/// What has been found out about hosts by trying. It saves time and decides nothing, so it has no
/// failures: what cannot be read is not known, what cannot be written is found out again.
public interface HostMemory {
  /// What is known of `host` at `port`, [ServerProfile#NONE] if nothing.
  ServerProfile recall(HostName host, Port port);

  /// Remembers `profiles`, in place of what was known before.
  void remember(HostName host, Port port, ServerProfile profiles);
}
