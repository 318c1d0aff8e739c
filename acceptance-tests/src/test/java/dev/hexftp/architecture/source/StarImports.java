package dev.hexftp.architecture.source;

import com.sun.source.tree.ImportTree;
import org.jspecify.annotations.Nullable;

/// Finds imports of whole packages or modules.
final class StarImports extends Finder {
  @Override
  public @Nullable Void visitImport(ImportTree node, @Nullable Void nothing) {
    String name = node.getQualifiedIdentifier().toString();
    if (node.isModule()) {
      report(node, "imports the module <%s>".formatted(name));
    } else if (name.endsWith(".*")) {
      report(node, "imports <%s>".formatted(name));
    }
    return super.visitImport(node, null);
  }
}
