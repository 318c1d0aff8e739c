package dev.hexftp.architecture.source;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Recognizes expressions whose result is an unmodifiable collection.
final class Copies {
  private static final Set<String> MAKERS =
      Set.of(
          "java.util.List.of",
          "java.util.List.copyOf",
          "java.util.Set.of",
          "java.util.Set.copyOf",
          "java.util.Map.of",
          "java.util.Map.ofEntries",
          "java.util.Map.copyOf",
          "java.util.Collections.emptyList",
          "java.util.Collections.unmodifiableList",
          "java.util.Collections.unmodifiableSet",
          "java.util.Collections.unmodifiableMap",
          "java.util.Collections.unmodifiableSequencedSet",
          "java.util.Collections.unmodifiableSequencedMap",
          "java.util.stream.Stream.toList");

  private static final Set<String> COLLECTORS =
      Set.of("toUnmodifiableList", "toUnmodifiableSet", "toUnmodifiableMap");

  private Copies() {}

  /// Whether `expression`, below the current node of `finder`, is such a thing.
  static boolean isCopy(ExpressionTree expression, Finder finder) {
    return switch (expression) {
      case ParenthesizedTree inner -> isCopy(inner.getExpression(), finder);
      case ConditionalExpressionTree choice ->
          isCopy(choice.getTrueExpression(), finder) && isCopy(choice.getFalseExpression(), finder);
      case MethodInvocationTree call -> isMaker(call, finder);
      default -> false;
    };
  }

  private static boolean isMaker(MethodInvocationTree call, Finder finder) {
    Element method = finder.meaningOf(call);
    if (!(method instanceof ExecutableElement)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    String name = method.getSimpleName().toString();
    return MAKERS.contains(owner.getQualifiedName() + "." + name)
        || (name.equals("collect")
            && COLLECTORS.stream().anyMatch(call.getArguments().toString()::contains));
  }
}
