package dev.hexftp.architecture.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds chains of `instanceof` about one value of our sealed types: a switch whose last branch is
/// a default.
final class Chains extends Finder {
  @Override
  public @Nullable Void visitIf(IfTree node, @Nullable Void nothing) {
    look(node.getCondition(), node.getElseStatement());
    return super.visitIf(node, null);
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree node, @Nullable Void nothing) {
    look(node.getCondition(), node.getFalseExpression());
    return super.visitConditionalExpression(node, null);
  }

  /// One `if` after the other, each of which leaves, is a chain too.
  @Override
  public @Nullable Void visitBlock(BlockTree node, @Nullable Void nothing) {
    List<? extends StatementTree> statements = node.getStatements();
    for (int i = 0; i + 1 < statements.size(); i++) {
      if (statements.get(i) instanceof IfTree first && first.getElseStatement() == null) {
        look(first.getCondition(), statements.get(i + 1));
      }
    }
    return super.visitBlock(node, null);
  }

  private void look(ExpressionTree condition, @Nullable Tree otherwise) {
    String first = asked(condition);
    String second =
        switch (otherwise) {
          case IfTree next -> asked(next.getCondition());
          case ConditionalExpressionTree next -> asked(next.getCondition());
          case ParenthesizedTree inner
              when inner.getExpression() instanceof ConditionalExpressionTree next ->
              asked(next.getCondition());
          case null, default -> "";
        };
    if (!first.isEmpty() && first.equals(second)) {
      report(condition, "asks for one type of '%s' after the other".formatted(first));
    }
  }

  /// The expression whose type a condition tests, if it is of a sealed type of ours; otherwise
  /// null.
  private String asked(ExpressionTree condition) {
    return switch (condition) {
      case ParenthesizedTree inner -> asked(inner.getExpression());
      case InstanceOfTree question when Ours.isClosed(typeOf(question.getExpression()), this) ->
          question.getExpression().toString();
      default -> "";
    };
  }
}
