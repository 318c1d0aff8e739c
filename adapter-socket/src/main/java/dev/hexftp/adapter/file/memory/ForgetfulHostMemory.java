package dev.hexftp.adapter.file.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.ports.out.memory.HostMemory;

/// Keeps nothing, for users who do not want a file of it.
public final class ForgetfulHostMemory implements HostMemory {
  @Override
  public ServerProfile recall(HostName host, Port port) {
    return ServerProfile.NONE;
  }

  @Override
  public void remember(HostName host, Port port, ServerProfile habits) {}
}
