package dev.hexftp.architecture.source;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Finds walks through collections without a defined order. `Set.of` and `Map.of` are walked in
/// another order in each run.
final class UnorderedWalks extends Finder {
  private static final Set<String> UNORDERED =
      Set.of("java.util.Set", "java.util.Map", "java.util.HashSet", "java.util.HashMap");

  private static final Set<String> ORDERED =
      Set.of(
          "java.util.ArrayList",
          "java.util.ArrayDeque",
          "java.util.LinkedHashSet",
          "java.util.LinkedHashMap");

  private static final Set<String> WALKS =
      Set.of(
          "stream", "iterator", "forEach", "toArray", "toString", "entrySet", "keySet", "values");

  /// Methods that put their arguments into an order.
  private static final Pattern PUTS_IN_ORDER =
      Pattern.compile("List\\.copyOf|String\\.join|.*\\.addAll");

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void nothing) {
    if (node.getMethodSelect() instanceof MemberSelectTree select
        && WALKS.contains(select.getIdentifier().toString())) {
      look(select.getExpression());
    }
    if (PUTS_IN_ORDER.matcher(node.getMethodSelect().toString()).matches()
        && !fillsUnordered(node)) {
      node.getArguments().forEach(this::look);
    }
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
    if (WALKS.contains(node.getName().toString())) {
      look(node.getQualifierExpression());
    }
    return super.visitMemberReference(node, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void nothing) {
    look(node.getExpression());
    return super.visitEnhancedForLoop(node, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void nothing) {
    if (ORDERED.contains(name(typeOf(node)))) {
      node.getArguments().forEach(this::look);
    }
    return super.visitNewClass(node, null);
  }

  /// Whether a collection takes everything that has no order either: a walk through it is found
  /// where it is walked.
  private boolean fillsUnordered(MethodInvocationTree node) {
    return node.getMethodSelect() instanceof MemberSelectTree select
        && UNORDERED.contains(name(typeOf(select.getExpression())));
  }

  private void look(ExpressionTree collection) {
    TypeMirror type = typeOf(collection);
    if (type != null && UNORDERED.contains(name(type))) {
      report(collection, "walks through the <%s> '%s'".formatted(name(type), collection));
    }
  }
}
