package dev.hexftp.architecture.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import io.vavr.control.Either;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Finds calls of `Either.fold` that only ask on which side the value is.
final class ConstantFolds extends Finder {
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void nothing) {
    if (isFold(node) && node.getArguments().stream().allMatch(ConstantFolds::isConstant)) {
      report(node, "folds an Either into two constants");
    }
    return super.visitMethodInvocation(node, null);
  }

  private boolean isFold(MethodInvocationTree node) {
    return meaningOf(node) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("fold")
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(Either.class.getName());
  }

  private static boolean isConstant(ExpressionTree function) {
    return function instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof LiteralTree;
  }
}
