package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A hexagon as the rules see it: the packages that make up each layer.
///
/// Rules are functions of this value, so that the very same rule is asked of the program
/// ([Production]) and of the classes that break it ([Fixtures]). A package is named by a class that
/// lives in it: once the package is gone or renamed that does not compile, where a string would go
/// on and guard nothing.
///
/// @param packages the packages of each layer, without those below them; each sees only those
///   before it
/// @param faces the types of the application that packages other than their own may use
/// @param secret the type that holds a password
/// @param encoder the only type that may reveal it
/// @param limits how much fits into one place
record Hexagon(
    Map<Layer, List<String>> packages,
    Set<Class<?>> faces,
    Class<?> secret,
    Class<?> encoder,
    Limits limits) {
  Hexagon {
    packages = Map.copyOf(packages);
    faces = Set.copyOf(faces);
  }

  /// The entry of [#packages] for `layer`: one resident per package, from the bottom up.
  static Map.Entry<Layer, List<String>> layer(Layer layer, Class<?>... residents) {
    return Map.entry(layer, Arrays.stream(residents).map(Class::getPackageName).toList());
  }

  /// Whether a class belongs to one of `layers`.
  DescribedPredicate<JavaClass> in(Layer... layers) {
    Set<String> named =
        Arrays.stream(layers)
            .flatMap(layer -> packagesOf(layer).stream())
            .collect(Collectors.toUnmodifiableSet());
    return DescribedPredicate.describe(
        "are in " + Arrays.toString(layers),
        type -> named.contains(type.getBaseComponentType().getPackageName()));
  }

  /// Whether a class belongs to any layer.
  DescribedPredicate<JavaClass> anywhere() {
    return in(Layer.values());
  }

  /// Whether a class belongs to no layer of `layers`, but to another.
  DescribedPredicate<JavaClass> outside(Layer... layers) {
    return anywhere().and(DescribedPredicate.not(in(layers)));
  }

  /// The adapter that `type` is a part of.
  Optional<Layer.Adapter> adapterOf(JavaClass type) {
    return layersOf(type).flatMap(layer -> layer.adapter().stream()).findFirst();
  }

  /// The names of those of `classes` that belong to no layer, or to more than one.
  List<String> misplaced(JavaClasses classes) {
    return classes.stream()
        .filter(type -> layersOf(type).count() != 1)
        .map(JavaClass::getName)
        .toList();
  }

  /// The packages of `layer`, from the bottom up.
  List<String> packagesOf(Layer layer) {
    return packages.getOrDefault(layer, List.of());
  }

  private Stream<Layer> layersOf(JavaClass type) {
    return packages.keySet().stream().filter(layer -> in(layer).test(type));
  }
}
