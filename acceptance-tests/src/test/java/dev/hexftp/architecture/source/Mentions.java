package dev.hexftp.architecture.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// Collects the types that a file names, each once.
final class Mentions extends Finder {
  private final Map<String, Mention> mentions = new LinkedHashMap<>();

  List<Mention> of(Compilation compilation, CompilationUnitTree unit) {
    in(compilation, unit);
    return List.copyOf(mentions.values());
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void nothing) {
    note(node);
    return super.visitIdentifier(node, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void nothing) {
    note(node);
    return super.visitMemberSelect(node, null);
  }

  private void note(Tree name) {
    if (meaningOf(name) instanceof TypeElement type) {
      String binary = compilation().binaryName(type);
      String verb = isWithin(ImportTree.class) ? "imports" : "names";
      mentions.putIfAbsent(
          binary,
          new Mention(binary, "%s %s <%s> in %s".formatted(member(), verb, binary, place(name))));
    }
  }
}
