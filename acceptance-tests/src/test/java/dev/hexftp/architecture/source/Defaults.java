package dev.hexftp.architecture.source;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Finds `default`, and patterns that match as much, in switches over our enums and sealed types.
final class Defaults extends Finder {
  @Override
  public @Nullable Void visitSwitch(SwitchTree node, @Nullable Void nothing) {
    look(node.getExpression(), node.getCases());
    return super.visitSwitch(node, null);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree node, @Nullable Void nothing) {
    look(node.getExpression(), node.getCases());
    return super.visitSwitchExpression(node, null);
  }

  private void look(ExpressionTree selector, List<? extends CaseTree> cases) {
    TypeMirror type = typeOf(selector);
    if (Ours.isClosed(type, this)) {
      for (CaseTree branch : cases) {
        for (CaseLabelTree label : branch.getLabels()) {
          look(type, branch, label);
        }
      }
    }
  }

  private void look(TypeMirror selector, CaseTree branch, CaseLabelTree label) {
    if (label instanceof DefaultCaseLabelTree) {
      report(branch, "has a default in a switch over <%s>".formatted(name(selector)));
    } else if (branch.getGuard() == null && matchesAll(selector, label)) {
      report(branch, "has a case for every <%s>, which is a default".formatted(name(selector)));
    }
  }

  private boolean matchesAll(TypeMirror selector, CaseLabelTree label) {
    return label instanceof PatternCaseLabelTree pattern
        && pattern.getPattern() instanceof BindingPatternTree binding
        && compilation()
            .types()
            .isSubtype(
                compilation().types().erasure(selector),
                compilation().types().erasure(typeOf(binding.getVariable())));
  }
}
