package dev.hexftp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hexftp.architecture.source.Finding;
import dev.hexftp.architecture.source.Mention;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.architecture.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Conditions on text that stands in the sources and not in class files. Each file is asked once,
/// as the file of its top-level type.
final class SourceConditions {
  private static final Sources SOURCES = Sources.below(directories());
  private static final Map<String, JavaClass> TYPES = new ConcurrentHashMap<>();

  private SourceConditions() {}

  /// `search` finds nothing, except in exempt classes.
  static ArchCondition<JavaClass> notContain(Search search, List<Exemption> exempt) {
    return Conditions.condition(
        (type, events) ->
            findings(type, search).stream()
                .filter(found -> exempt.stream().noneMatch(e -> e.covers(found.owner())))
                .forEach(found -> events.add(SimpleConditionEvent.violated(type, found.line()))));
  }

  /// No file is longer than `most` lines, unless its type is exempt.
  static ArchCondition<JavaClass> haveLinesUpTo(int most, List<Exemption> exempt) {
    return Conditions.condition(
        (type, events) -> {
          int lines = isAsked(type) ? SOURCES.lines(type.getPackageName(), fileOf(type)) : 0;
          if (lines > most && exempt.stream().noneMatch(e -> e.covers(type))) {
            String message =
                "Class <%s> has %d lines, with a limit of %d in %s"
                    .formatted(type.getName(), lines, most, type.getSourceCodeLocation());
            events.add(SimpleConditionEvent.violated(type, message));
          }
        });
  }

  /// The types that the file of `type` names; none for a nested type.
  static List<Mention> mentionsIn(JavaClass type) {
    return isAsked(type) ? SOURCES.mentions(type.getPackageName(), fileOf(type)) : List.of();
  }

  /// The binary names of all types that are named in any file.
  static Stream<String> namedAnywhere() {
    return SOURCES.mentioned().stream();
  }

  /// The type whose binary name is `name`.
  static JavaClass type(String name) {
    return TYPES.computeIfAbsent(name, SourceConditions::read);
  }

  /// The name of the source file of `type`.
  static String fileOf(JavaClass type) {
    return type.getSource().orElseThrow().getFileName().orElseThrow();
  }

  private static JavaClass read(String name) {
    return Stream.of(Production.CLASSES, Fixtures.CLASSES)
        .filter(classes -> classes.contain(name))
        .map(classes -> classes.get(name))
        .findFirst()
        .orElseGet(() -> foreign(name));
  }

  private static JavaClass foreign(String name) {
    try {
      ClassLoader loader = SourceConditions.class.getClassLoader();
      return new ClassFileImporter().importClass(Class.forName(name, false, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("named in a source file but not there: " + name, e);
    }
  }

  private static List<Finding> findings(JavaClass type, Search search) {
    return isAsked(type)
        ? SOURCES.findings(type.getPackageName(), fileOf(type), search)
        : List.of();
  }

  private static boolean isAsked(JavaClass type) {
    return (type.getSimpleName() + ".java").equals(fileOf(type)) && type.isTopLevelClass();
  }

  /// The directories of the program and of the fixtures.
  private static List<Path> directories() {
    Path tests = Repository.ROOT.resolve("acceptance-tests/src/test/java");
    String fixtures = SourceConditions.class.getPackageName().replace('.', '/') + "/fixture";
    return Stream.concat(
            Stream.of(Production.Module.values()).map(Production.Module::sources),
            Stream.of(tests.resolve(fixtures)))
        .toList();
  }
}
