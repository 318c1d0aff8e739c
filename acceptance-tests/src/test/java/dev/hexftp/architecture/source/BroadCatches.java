package dev.hexftp.architecture.source;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds `catch` clauses that take bugs for failures of the world.
final class BroadCatches extends Finder {
  private static final Set<String> ALL =
      Set.of(
          Throwable.class.getName(),
          Exception.class.getName(),
          RuntimeException.class.getName(),
          Error.class.getName());

  @Override
  public @Nullable Void visitCatch(CatchTree node, @Nullable Void nothing) {
    Tree type = node.getParameter().getType();
    List<? extends Tree> caught =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    for (Tree alternative : caught) {
      String name = name(typeOf(alternative));
      if (ALL.contains(name)) {
        report(node, "catches every <%s>".formatted(name));
      }
    }
    return super.visitCatch(node, null);
  }
}
