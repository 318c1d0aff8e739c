package dev.hexftp.architecture.source;

import com.sun.source.tree.AssertTree;
import org.jspecify.annotations.Nullable;

/// Finds checks that run only where somebody has switched them on.
final class Assertions extends Finder {
  @Override
  public @Nullable Void visitAssert(AssertTree node, @Nullable Void nothing) {
    report(node, "has an assert");
    return super.visitAssert(node, null);
  }
}
