package dev.hexftp.architecture.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Finds collections that stay as they were given: components of records, and constants.
final class KeptCollections extends Finder {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.SequencedCollection",
          "java.util.List",
          "java.util.Set",
          "java.util.SequencedSet",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.Map",
          "java.util.SequencedMap",
          "java.util.SortedMap",
          "java.util.NavigableMap");

  private final Place wanted;

  KeptCollections(Place wanted) {
    this.wanted = wanted;
  }

  /// Where a collection can be kept.
  enum Place {
    RECORD_OR_CONSTANT,
    FIELD
  }

  @Override
  public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
    for (Tree member : node.getMembers()) {
      if (member instanceof VariableTree field && isKept(field, node)) {
        report(field, "keeps the collection '%s' without a copy".formatted(field.getName()));
      }
    }
    return super.visitClass(node, null);
  }

  private boolean isKept(VariableTree field, ClassTree owner) {
    return place(field, owner) == wanted
        && COLLECTIONS.contains(name(typeOf(field)))
        && !isCopied(field, owner);
  }

  private static Place place(VariableTree field, ClassTree owner) {
    return owner.getKind() == Tree.Kind.RECORD
            || owner.getKind() == Tree.Kind.ENUM
            || field.getModifiers().getFlags().contains(Modifier.STATIC)
        ? Place.RECORD_OR_CONSTANT
        : Place.FIELD;
  }

  private boolean isCopied(VariableTree field, ClassTree owner) {
    if (field.getInitializer() != null) {
      return Copies.isCopy(field.getInitializer(), this);
    }
    Assignments assignments = new Assignments(field.getName().toString());
    List<ExpressionTree> values = new ArrayList<>();
    for (Tree member : owner.getMembers()) {
      if (member instanceof MethodTree method && method.getName().contentEquals("<init>")) {
        assignments.scan(method, values);
      }
    }
    return !values.isEmpty() && values.stream().allMatch(value -> Copies.isCopy(value, this));
  }

  /// Collects the assignments of constructors to one field, or to the parameter from which it is
  /// set.
  private static final class Assignments
      extends com.sun.source.util.TreeScanner<@Nullable Void, List<ExpressionTree>> {
    private final String field;

    Assignments(String field) {
      this.field = field;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree node, List<ExpressionTree> values) {
      String target =
          switch (node.getVariable()) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
          };
      if (target.equals(field)) {
        values.add(node.getExpression());
      }
      return super.visitAssignment(node, values);
    }
  }
}
