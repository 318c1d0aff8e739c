package dev.hexftp.acceptance.chaos.relay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Time that passes on the way: that is an injury too.
final class Waiting {
  private Waiting() {}

  static void millis(int millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }
}
