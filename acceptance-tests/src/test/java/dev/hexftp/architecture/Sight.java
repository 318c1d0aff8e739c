package dev.hexftp.architecture;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The dependencies of classes, each once.
///
/// Class files tell of most. They do not tell of an import that only a comment uses, nor of a
/// constant whose value the compiler has copied; the sources do. On the other hand they tell of
/// methods that only the compiler has written, and of one component of a record three times.
final class Sight {
  /// Many rules ask for the same, and each answer takes a while.
  private static final Map<JavaClass, Collection<Seen>> ANSWERS = new ConcurrentHashMap<>();

  /// The names of the types that the classes of a source file see, by the name of the file.
  private static final Map<String, Set<String>> SEEN_BY_FILE =
      Stream.of(Production.CLASSES, Fixtures.CLASSES)
          .flatMap(JavaClasses::stream)
          .collect(
              groupingBy(
                  Sight::fileOf,
                  flatMapping(
                      type ->
                          type.getDirectDependenciesFromSelf().stream()
                              .map(dependency -> nameOf(dependency.getTargetClass())),
                      toSet())));

  /// A field before the accessor and the parameter that come with it.
  private static final Comparator<Dependency> BY_READER =
      comparing((Dependency dependency) -> !dependency.getDescription().startsWith("Field"))
          .thenComparing(naturalOrder());

  private Sight() {}

  /// Something that is seen, and the line of a report that says so.
  record Seen(JavaClass target, String line) {}

  /// The dependencies of `type`.
  static Collection<Seen> of(JavaClass type) {
    return ANSWERS.computeIfAbsent(type, Sight::look);
  }

  private static Collection<Seen> look(JavaClass type) {
    Map<String, Seen> found = new LinkedHashMap<>();
    type.getDirectDependenciesFromSelf().stream()
        .filter(Sight::isWritten)
        .sorted(BY_READER)
        .forEach(dependency -> found.putIfAbsent(key(dependency), seen(dependency)));
    mentioned(type).forEach(seen -> found.put(seen.line(), seen));
    return List.copyOf(found.values());
  }

  /// The dependencies that only the source of `type` shows.
  private static Stream<Seen> mentioned(JavaClass type) {
    Set<String> known = SEEN_BY_FILE.getOrDefault(fileOf(type), Set.of());
    return SourceConditions.mentionsIn(type).stream()
        .filter(mention -> !known.contains(mention.type()))
        .map(mention -> new Seen(SourceConditions.type(mention.type()), mention.line()));
  }

  /// Whether the dependency comes from the source, and not from the compiler.
  private static boolean isWritten(Dependency dependency) {
    String line = dependency.getDescription();
    return !line.contains("$deserializeLambda$")
        && !line.contains(" has annotation member of type ");
  }

  private static Seen seen(Dependency dependency) {
    return new Seen(dependency.getTargetClass(), dependency.getDescription());
  }

  /// One for all parts of a declaration that lead to one type: a component is a field, an accessor
  /// and a parameter, and none of the three has a separate line.
  private static String key(Dependency dependency) {
    int line = dependency.getSourceCodeLocation().getLineNumber();
    String owner =
        dependency.getOriginClass().isRecord() || line > 0 ? "" : dependency.getDescription();
    return nameOf(dependency.getTargetClass()) + ":" + line + ":" + owner;
  }

  private static String fileOf(JavaClass type) {
    return type.getPackageName() + "/" + SourceConditions.fileOf(type);
  }

  private static String nameOf(JavaClass type) {
    return type.getBaseComponentType().getName();
  }
}
