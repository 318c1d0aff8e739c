package dev.hexftp.architecture.source;

import com.sun.source.tree.SynchronizedTree;
import org.jspecify.annotations.Nullable;

/// Finds `synchronized` blocks.
final class Monitors extends Finder {
  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree node, @Nullable Void nothing) {
    report(node, "has a synchronized block");
    return super.visitSynchronized(node, null);
  }
}
