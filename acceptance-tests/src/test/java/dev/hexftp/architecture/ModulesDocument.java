package dev.hexftp.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.hexftp.architecture.Graph.Use;
import dev.hexftp.architecture.Production.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// `docs/modules.md`: the modules, their packages and their dependencies, drawn from the class
/// files.
final class ModulesDocument {
  private static final String ROOT = "dev.hexftp.";

  private ModulesDocument() {}

  static String of(String command) {
    return head(command)
        + section(
            "The whole",
            "The modules that Maven builds, and the layers in them. Every adapter sees the ports"
                + " and the domain, and no adapter another; `bootstrap` connects them.",
            whole())
        + section("domain", "Every package, from the top down.", packages(Layer.DOMAIN))
        + table(packagesOf(Layer.DOMAIN))
        + section(
            "ports",
            "The ports, without the domain, which all of them see. The driving port is `ports.in`;"
                + " all others are driven.",
            packages(Layer.PORTS_IN, Layer.PORTS_OUT, Layer.PORTS_OUT_USER))
        + table(packagesOf(Layer.PORTS_IN, Layer.PORTS_OUT, Layer.PORTS_OUT_USER))
        + section("application", "Every package, from the top down.", packages(Layer.APPLICATION))
        + table(packagesOf(Layer.APPLICATION))
        + adapter(
            Module.ADAPTER_SOCKET, Layer.ADAPTER_SOCKET, Layer.ADAPTER_FILE, Layer.ADAPTER_TIME)
        + adapter(Module.ADAPTER_SCRIPT, Layer.ADAPTER_SCRIPT)
        + adapter(
            Module.ADAPTER_CLI,
            Layer.ADAPTER_CLI,
            Layer.ADAPTER_CLI_OPTIONS,
            Layer.ADAPTER_CLI_TERMINAL,
            Layer.BOOTSTRAP);
  }

  private static String head(String command) {
    return """
    # The modules in pictures

    <!-- Generated; do not edit. To draw it again:
         %s -->

    A box is a package or a layer, with the number of its types. An arrow leads from the user to the
    used, so it is a dependency and not a call, which may go the other way through a port; its number
    counts how many types of the one use how many of the other, as pairs. Arrows
    that lead where a longer way leads too are left out: the rest is the order in which the
    packages can be read, from the bottom up. No arrow leads up
    ([the rules](architecture-rules.md#packages)).
    """
        .formatted(command);
  }

  // --- Pictures ---

  private static String whole() {
    Collection<Use> uses = uses(Production.CLASSES.stream(), ModulesDocument::layerOf);
    Stream<String> boxes = Arrays.stream(Module.values()).map(ModulesDocument::moduleBox);
    return picture(boxes, Graph.of(uses).reduced());
  }

  private static String moduleBox(Module module) {
    return "  subgraph module_%s [\"%s\"]\n%s  end\n"
        .formatted(
            id(module.directory()),
            module.directory(),
            Arrays.stream(Layer.values())
                .filter(layer -> layersIn(module).contains(layer))
                .map(ModulesDocument::layerBox)
                .distinct()
                .collect(joining()));
  }

  private static Set<Layer> layersIn(Module module) {
    Set<Layer> layers = new LinkedHashSet<>();
    for (Layer layer : Layer.values()) {
      if (Production.CLASSES.that(Production.HEXAGON.in(layer)).stream().anyMatch(module::holds)) {
        layers.add(layer);
      }
    }
    return layers;
  }

  private static String layerBox(Layer layer) {
    List<String> packages = packagesOf(layer);
    long types = packages.stream().mapToLong(ModulesDocument::typesIn).sum();
    return "    " + box(nameOf(layer), size(packages.size(), types));
  }

  private static String size(int packages, long types) {
    return packages == 1 ? typesText(types) : packages + " packages, " + typesText(types);
  }

  private static String typesText(long count) {
    return count == 1 ? "1 type" : count + " types";
  }

  private static String packages(Layer... layers) {
    List<String> own = packagesOf(layers);
    List<Use> uses =
        uses(typesIn(layers), JavaClass::getPackageName).stream()
            .filter(use -> own.contains(use.to()))
            .toList();
    return picture(
        own.reversed().stream().map(ModulesDocument::packageBox), Graph.of(uses).reduced());
  }

  private static String adapter(Module module, Layer... layers) {
    List<String> own = packagesOf(layers);
    Collection<Use> uses =
        uses(typesIn(layers), JavaClass::getPackageName).stream()
            .filter(use -> own.contains(use.to()) || use.to().startsWith(ROOT + "ports."))
            .toList();
    Stream<String> others =
        uses.stream().map(Use::to).filter(to -> !own.contains(to)).distinct().sorted();
    return section(
            module.directory(),
            "Its packages, and below them the ports that they use or implement; the domain, which"
                + " all of them see, is left out.",
            picture(
                Stream.concat(
                    own.reversed().stream().map(ModulesDocument::packageBox),
                    others.map(name -> "  " + id(name) + "([\"" + shortName(name) + "\"])\n")),
                Graph.of(uses).reduced()))
        + table(own);
  }

  private static String picture(Stream<String> boxes, Graph graph) {
    String arrows =
        graph.arrows().entrySet().stream()
            .flatMap(
                from ->
                    from.getValue().entrySet().stream()
                        .map(to -> arrow(from.getKey(), to.getKey(), to.getValue())))
            .collect(joining());
    return "```mermaid\nflowchart TD\n%s%s```\n".formatted(boxes.collect(joining()), arrows);
  }

  private static String arrow(String from, String to, long count) {
    return "  %s -->|%d| %s\n".formatted(id(from), count, id(to));
  }

  private static String packageBox(String name) {
    return "  " + box(name, typesText(typesIn(name)));
  }

  private static String box(String name, String size) {
    return "%s[\"%s<br/>%s\"]\n".formatted(id(name), shortName(name), size);
  }

  // --- Text ---

  private static String section(String title, String text, String picture) {
    return "\n## %s\n\n%s\n\n%s".formatted(title, text, picture);
  }

  private static String table(List<String> packages) {
    return "\n| package | types | purpose |\n|---|--:|---|\n"
        + packages.reversed().stream()
            .map(
                name ->
                    "| `%s` | %d | %s |\n".formatted(shortName(name), typesIn(name), purpose(name)))
            .collect(joining());
  }

  /// The first sentence of the description of a package.
  private static String purpose(String name) {
    String text =
        Arrays.stream(Module.values())
            .map(
                module ->
                    module.sources().resolve(name.replace('.', '/')).resolve("package-info.java"))
            .filter(Files::exists)
            .map(ModulesDocument::description)
            .findFirst()
            .orElseThrow();
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end + 1)).replaceAll("\\[(#?[\\w.]+)]", "`$1`");
  }

  private static String description(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .takeWhile(line -> line.startsWith("///"))
          .map(line -> line.substring("///".length()).strip())
          .collect(joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- The code ---

  /// The pairs of top-level types of which one sees the other, with the names that `node` gives
  /// them.
  private static Collection<Use> uses(Stream<JavaClass> types, Function<JavaClass, String> node) {
    record Pair(JavaClass from, JavaClass to) {}
    return types
        .flatMap(
            type ->
                Sight.of(type).stream()
                    .map(seen -> seen.target().getBaseComponentType())
                    .filter(target -> Production.CLASSES.contain(target.getName()))
                    .map(target -> new Pair(Packages.outermost(type), Packages.outermost(target))))
        .distinct()
        .map(pair -> new Use(node.apply(pair.from()), node.apply(pair.to())))
        .toList();
  }

  private static Stream<JavaClass> typesIn(Layer... layers) {
    return Arrays.stream(layers)
        .flatMap(layer -> Production.CLASSES.that(Production.HEXAGON.in(layer)).stream());
  }

  private static List<String> packagesOf(Layer... layers) {
    return Arrays.stream(layers)
        .flatMap(layer -> Production.HEXAGON.packagesOf(layer).stream())
        .toList();
  }

  private static long typesIn(String packageName) {
    return Production.CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(type -> type.isTopLevelClass() && !Packages.isPackageInfo(type))
        .count();
  }

  private static String layerOf(JavaClass type) {
    return Arrays.stream(Layer.values())
        .filter(layer -> Production.HEXAGON.in(layer).test(type))
        .map(ModulesDocument::nameOf)
        .findFirst()
        .orElseThrow();
  }

  private static String nameOf(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static String shortName(String name) {
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  private static String id(String name) {
    return shortName(name).replace('.', '_').replace('-', '_');
  }
}
