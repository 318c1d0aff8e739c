package dev.hexftp.architecture.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/// Finds executable code: methods with a body, constructors that do more than copy collections,
/// initializers, and fields that are not constants.
final class Code extends Finder {
  @Override
  public @Nullable Void visitMethod(MethodTree node, @Nullable Void nothing) {
    BlockTree body = node.getBody();
    boolean isConstructor = node.getName().contentEquals("<init>");
    if (body != null && !(isConstructor && body.getStatements().stream().allMatch(this::copies))) {
      report(node, "has a body");
    }
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree node, @Nullable Void nothing) {
    report(node, "has an initializer");
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void nothing) {
    report(node, "has a lambda");
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree node, @Nullable Void nothing) {
    if (node.getInitializer() != null && isField(node)) {
      report(node, "computes the field '%s'".formatted(node.getName()));
    }
    return null;
  }

  private boolean isField(VariableTree node) {
    Element field = meaningOf(node);
    return field instanceof VariableElement variable
        && variable.getKind() == ElementKind.FIELD
        && variable.getConstantValue() == null;
  }

  private boolean copies(StatementTree statement) {
    return statement.toString().equals("super();")
        || (statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof AssignmentTree assignment
            && Copies.isCopy(assignment.getExpression(), this));
  }
}
