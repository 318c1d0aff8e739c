package dev.hexftp.architecture.source;

import com.sun.source.tree.CatchTree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Finds `catch` clauses with null in them, not even a comment.
final class SilentCatches extends Finder {
  @Override
  public @Nullable Void visitCatch(CatchTree node, @Nullable Void nothing) {
    if (node.getBlock().getStatements().isEmpty() && !textOf(node).contains("//")) {
      report(node, "catches <%s> and says null".formatted(node.getParameter().getType()));
    }
    return super.visitCatch(node, null);
  }

  private String textOf(CatchTree node) {
    SourcePositions positions = compilation().positions();
    long start = positions.getStartPosition(unit(), node);
    long end = positions.getEndPosition(unit(), node);
    try {
      CharSequence text = unit().getSourceFile().getCharContent(false);
      return text.subSequence((int) start, (int) end).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
