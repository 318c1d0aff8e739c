package dev.hexftp.architecture.source;

import com.sun.source.tree.AssertTree;
import org.jspecify.annotations.Nullable;

/// Finds checks that run only where they have been switched on.
final class Assertions extends Finder {
  @Override
  public @Nullable Void visitAssert(AssertTree node, @Nullable Void nothing) {
    report(node, "has an assert");
    return super.visitAssert(node, null);
  }
}
