package dev.hexftp.testkit.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.ports.out.memory.HostMemory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A memory of hosts that lasts as long as a test.
public final class MemoryHostMemory implements HostMemory {
  private final Map<String, ServerProfile> habits = new HashMap<>();

  @Override
  public ServerProfile recall(HostName host, Port port) {
    return habits.getOrDefault(key(host, port), ServerProfile.NONE);
  }

  @Override
  public void remember(HostName host, Port port, ServerProfile known) {
    habits.put(key(host, port), known);
  }

  private static String key(HostName host, Port port) {
    return host.text().toLowerCase(Locale.ROOT) + " " + port.number();
  }
}
