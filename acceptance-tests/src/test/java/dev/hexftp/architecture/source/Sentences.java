package dev.hexftp.architecture.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds string literals that are sentences. The text of an exception is for programmers.
final class Sentences extends Finder {
  /// A word has a small letter somewhere; `RSA PRIVATE KEY` is a mark of a format.
  private static final String WORD = "[a-zA-Z]*[a-z][a-zA-Z]*";

  private static final Pattern THREE_WORDS =
      Pattern.compile(".*\\b%1$s[,;:]? +%1$s[,;:]? +%1$s\\b.*".formatted(WORD), Pattern.DOTALL);

  @Override
  public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
    return isException(node) ? null : super.visitClass(node, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree node, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void nothing) {
    return isException(node) ? null : super.visitNewClass(node, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void nothing) {
    if (node.getValue() instanceof String text && THREE_WORDS.matcher(text).matches()) {
      report(node, "says \"%s\"".formatted(text.strip().replace("\n", " ")));
    }
    return super.visitLiteral(node, null);
  }

  private boolean isException(Tree node) {
    return compilation()
        .types()
        .isSubtype(
            typeOf(node),
            compilation().elements().getTypeElement(Throwable.class.getName()).asType());
  }
}
