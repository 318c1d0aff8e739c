package dev.hexftp.application.shell;

import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;

/// Servers that lose the control connection in the middle of a transfer.
final class DyingServers {
  private DyingServers() {}

  static void sendAndDie(MemoryPeer peer) {
    peer.say("150 coming");
    peer.sendData("12345");
    peer.endData();
    peer.after(Duration.ofSeconds(1), peer::hangUp);
  }
}
