package dev.hexftp.architecture.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/// Walks through one source file and notes its findings.
abstract class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final List<Finding> found = new ArrayList<>();
  private @Nullable Compilation compilation;

  /// The findings in `unit`.
  final List<Finding> in(Compilation where, CompilationUnitTree unit) {
    compilation = where;
    scan(unit, null);
    return List.copyOf(found);
  }

  /// Notes that `tree`, which must lie below the current node or be it, is as `what` says.
  final void report(Tree tree, String what) {
    found.add(new Finding(owner(), "%s %s in %s".formatted(member(), what, place(tree))));
  }

  /// The file and the line of `tree`, as ArchUnit writes them.
  final String place(Tree tree) {
    return "(%s:%d)".formatted(compilation().nameOf(unit()), line(tree));
  }

  final Compilation compilation() {
    return Objects.requireNonNull(compilation);
  }

  final CompilationUnitTree unit() {
    return getCurrentPath().getCompilationUnit();
  }

  /// The type of a node below the current one.
  final TypeMirror typeOf(Tree child) {
    return compilation().trees().getTypeMirror(below(child));
  }

  /// The element that the name or the call `child`, a node below the current one, means.
  final @Nullable Element meaningOf(Tree child) {
    return compilation().trees().getElement(below(child));
  }

  /// Whether the current node lies within a `kind`.
  final boolean isWithin(Class<? extends Tree> kind) {
    for (Tree tree : getCurrentPath()) {
      if (kind.isInstance(tree)) {
        return true;
      }
    }
    return false;
  }

  final String name(TypeMirror type) {
    return compilation().types().erasure(type).toString();
  }

  private TreePath below(Tree child) {
    TreePath current = getCurrentPath();
    return current.getLeaf().equals(child) ? current : new TreePath(current, child);
  }

  private long line(Tree tree) {
    long start = compilation().positions().getStartPosition(unit(), tree);
    return unit().getLineMap().getLineNumber(start);
  }

  /// The binary name of the type around the current node; outside of types, that of the first one
  /// of the file.
  private String owner() {
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree) {
        return binaryName(path);
      }
    }
    TreePath file = new TreePath(unit());
    return unit().getTypeDecls().stream()
        .findFirst()
        .map(type -> binaryName(new TreePath(file, type)))
        .orElseGet(() -> unit().getPackageName() + ".package-info");
  }

  private String binaryName(TreePath type) {
    return compilation().binaryName((TypeElement) compilation().trees().getElement(type));
  }

  /// The method, constructor or type around the current node, as ArchUnit writes it.
  final String member() {
    String owner = owner();
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree) {
        ExecutableElement method = (ExecutableElement) compilation().trees().getElement(path);
        String kind = method.getSimpleName().contentEquals("<init>") ? "Constructor" : "Method";
        String parameters =
            method.getParameters().stream()
                .map(parameter -> name(parameter.asType()))
                .collect(Collectors.joining(", "));
        return "%s <%s.%s(%s)>".formatted(kind, owner, method.getSimpleName(), parameters);
      }
      if (path.getLeaf() instanceof ClassTree) {
        break;
      }
    }
    return "Class <%s>".formatted(owner);
  }
}
