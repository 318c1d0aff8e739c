package dev.hexftp.architecture.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// Types of this program.
final class Ours {
  private static final String PREFIX = "dev.hexftp.";

  private Ours() {}

  /// Whether all cases of `type` are known: an enum or a sealed type of ours, or a type variable
  /// that stands for one.
  static boolean isClosed(TypeMirror type, Finder finder) {
    Types types = finder.compilation().types();
    Element element = types.asElement(types.erasure(type));
    return element instanceof TypeElement named
        && named.getQualifiedName().toString().startsWith(PREFIX)
        && (named.getKind() == ElementKind.ENUM || named.getModifiers().contains(Modifier.SEALED));
  }
}
