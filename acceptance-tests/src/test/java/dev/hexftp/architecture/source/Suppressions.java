package dev.hexftp.architecture.source;

import com.sun.source.tree.AnnotationTree;
import org.jspecify.annotations.Nullable;

/// Finds warnings that are switched off.
final class Suppressions extends Finder {
  @Override
  public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void nothing) {
    if (name(typeOf(node.getAnnotationType())).equals(SuppressWarnings.class.getName())) {
      report(node, "suppresses the warnings %s".formatted(node.getArguments()));
    }
    return super.visitAnnotation(node, null);
  }
}
