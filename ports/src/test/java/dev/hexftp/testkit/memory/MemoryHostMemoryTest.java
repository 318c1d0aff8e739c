package dev.hexftp.testkit.memory;

import dev.hexftp.ports.out.memory.HostMemory;

class MemoryHostMemoryTest implements HostMemoryContract {
  private final MemoryHostMemory memory = new MemoryHostMemory();

  @Override
  public HostMemory memory() {
    return memory;
  }
}
