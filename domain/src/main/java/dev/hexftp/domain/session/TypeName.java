package dev.hexftp.domain.session;

import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Locale;

/// The names under which users know representation types. Two names may mean the same type; the one
/// that was used is remembered and shown.
public enum TypeName {
  /// `ascii`.
  ASCII(RepresentationType.ASCII),
  /// `binary`.
  BINARY(RepresentationType.IMAGE),
  /// `image`.
  IMAGE(RepresentationType.IMAGE),
  /// `tenex`.
  TENEX(RepresentationType.LOCAL_BYTE);

  private final RepresentationType type;

  TypeName(RepresentationType type) {
    this.type = type;
  }

  /// The representation type on the wire.
  public RepresentationType type() {
    return type;
  }

  /// The name as users write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type called `word`, in any letter case, or none.
  public static Option<TypeName> of(String word) {
    return Option.ofOptional(
        Arrays.stream(values()).filter(name -> name.word().equalsIgnoreCase(word)).findFirst());
  }
}
