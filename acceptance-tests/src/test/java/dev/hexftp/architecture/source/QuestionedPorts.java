package dev.hexftp.architecture.source;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/// Finds tests and casts whose type is a port. The sealed types among the ports are values, and a
/// record that is taken apart gives its components as they are declared.
final class QuestionedPorts extends Finder {
  private static final String PORTS = "dev.hexftp.ports.";

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree node, @Nullable Void nothing) {
    if (node.getPattern() == null) {
      look(node.getType());
    }
    return super.visitInstanceOf(node, null);
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree node, @Nullable Void nothing) {
    if (!(getCurrentPath().getParentPath().getLeaf() instanceof DeconstructionPatternTree)) {
      look(node.getVariable());
    }
    return super.visitBindingPattern(node, null);
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree node, @Nullable Void nothing) {
    look(node.getType());
    return super.visitTypeCast(node, null);
  }

  private void look(Tree type) {
    Types types = compilation().types();
    if (types.asElement(typeOf(type)) instanceof TypeElement named
        && named.getKind() == ElementKind.INTERFACE
        && !named.getModifiers().contains(Modifier.SEALED)
        && named.getQualifiedName().toString().startsWith(PORTS)) {
      report(type, "asks for the port %s".formatted(named.getSimpleName()));
    }
  }
}
