package dev.hexftp.testkit.memory;

import dev.hexftp.ports.out.memory.KnownHosts;

class MemoryKnownHostsTest implements KnownHostsContract {
  private final MemoryKnownHosts hosts = new MemoryKnownHosts();

  @Override
  public KnownHosts knownHosts() {
    return hosts;
  }
}
