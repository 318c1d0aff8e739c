package dev.hexftp.testkit.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.HostHabits;
import dev.hexftp.ports.out.memory.HostMemory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A memory of hosts that lasts as long as a test.
public final class MemoryHostMemory implements HostMemory {
  private final Map<String, HostHabits> habits = new HashMap<>();

  @Override
  public HostHabits recall(HostName host, Port port) {
    return habits.getOrDefault(key(host, port), HostHabits.NONE);
  }

  @Override
  public void remember(HostName host, Port port, HostHabits known) {
    habits.put(key(host, port), known);
  }

  private static String key(HostName host, Port port) {
    return host.text().toLowerCase(Locale.ROOT) + " " + port.number();
  }
}
