package dev.hexftp.architecture.source;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.WhileLoopTree;
import org.jspecify.annotations.Nullable;

/// Finds loops that go on until a condition holds. A walk through a collection is none.
final class Loops extends Finder {
  @Override
  public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void nothing) {
    report(node, "repeats");
    return super.visitForLoop(node, null);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void nothing) {
    report(node, "repeats");
    return super.visitWhileLoop(node, null);
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void nothing) {
    report(node, "repeats");
    return super.visitDoWhileLoop(node, null);
  }
}
