package dev.hexftp.architecture.source;

import com.sun.source.tree.LiteralTree;
import org.jspecify.annotations.Nullable;

/// Finds formats that write the line separator of the system.
final class LineSeparators extends Finder {
  @Override
  public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void nothing) {
    if (node.getValue() instanceof String text && text.contains("%n")) {
      report(node, "writes %n, the line separator of the system");
    }
    return super.visitLiteral(node, null);
  }
}
