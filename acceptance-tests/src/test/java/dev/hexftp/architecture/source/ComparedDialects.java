package dev.hexftp.architecture.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.hexftp.domain.session.Dialect;
import org.jspecify.annotations.Nullable;

/// Finds comparisons of a whole dialect by `==`, `!=` and `equals`, with the dialect on either
/// side.
final class ComparedDialects extends Finder {
  @Override
  public @Nullable Void visitBinary(BinaryTree node, @Nullable Void nothing) {
    boolean compares =
        node.getKind() == Tree.Kind.EQUAL_TO || node.getKind() == Tree.Kind.NOT_EQUAL_TO;
    if (compares && (isDialect(node.getLeftOperand()) || isDialect(node.getRightOperand()))) {
      report(node, "compares a dialect with another");
    }
    return super.visitBinary(node, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void nothing) {
    if (isEquals(node) && node.getArguments().stream().anyMatch(this::isDialect)) {
      report(node, "compares a dialect with another");
    }
    return super.visitMethodInvocation(node, null);
  }

  private static boolean isEquals(MethodInvocationTree node) {
    return node.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("equals");
  }

  private boolean isDialect(ExpressionTree operand) {
    return name(typeOf(operand)).equals(Dialect.class.getName());
  }
}
