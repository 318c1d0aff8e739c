package dev.hexftp.acceptance.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// The traffic of a relay.
final class Journal {
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> replies = new CopyOnWriteArrayList<>();
  private final AtomicLong dataBytes = new AtomicLong();

  void command(String line) {
    commands.add(line);
  }

  void reply(String line) {
    replies.add(line);
  }

  /// Counts bytes and returns how many there are in all.
  long data(int bytes) {
    return dataBytes.addAndGet(bytes);
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  List<String> replies() {
    return List.copyOf(replies);
  }

  long dataBytes() {
    return dataBytes.get();
  }
}
