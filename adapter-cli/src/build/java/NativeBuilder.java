import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the builder of native images is started on a JDK that does not contain it.
///
/// Its jars come from Maven Central. The builder looks for its helpers below `java.home`; so that
/// it finds ours, this property names a directory of links to the JDK with our files between them.
final class NativeBuilder {
  private static final String MODULE = "org.graalvm.nativeimage.builder";
  private static final String COMPILER = "jdk.graal.compiler";

  /// The modules of the JDK that the program needs besides `java.base`: keep-alive of connections,
  /// charsets, signals, and the log of Guice.
  private static final List<String> OURS =
      List.of("jdk.net", "jdk.charsets", "jdk.unsupported", "java.logging");

  private final Path jars;
  private final Path work;

  NativeBuilder(Path jars, Path work) {
    this.jars = jars;
    this.work = work;
  }

  /// The directory that stands for the JDK.
  Path home() {
    return work.resolve("jdk");
  }

  /// Where the builder looks for the static libraries of the JDK.
  Path staticLibraries() {
    return home().resolve("lib/static/linux-amd64/glibc");
  }

  /// Where the builder looks for the library by which it looks at its terminal.
  Path reporter() {
    return home().resolve("lib/svm/builder/lib/libreporterchelper.so");
  }

  /// Makes [#home].
  void furnish(Path jdk) throws IOException {
    Path lib = home().resolve("lib");
    Files.createDirectories(lib.resolve("svm/clibraries/linux-amd64/glibc"));
    Files.createDirectories(staticLibraries());
    Files.createDirectories(reporter().getParent());
    link(jdk, home());
    link(jdk.resolve("lib"), lib);
  }

  private static void link(Path from, Path into) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path link = into.resolve(file.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, file);
        }
      }
    }
  }

  /// The command that builds an image, with the options of the builder at its end.
  List<String> command(Path jdk, List<String> options) throws IOException {
    Path arguments = work.resolve("modules.args");
    Files.write(arguments, modules());
    List<String> command =
        new ArrayList<>(
            List.of(
                jdk.resolve("bin/java").toString(),
                "@" + arguments,
                "-XX:+UseParallelGC",
                "-XX:MaxRAMPercentage=60",
                "-Xss10m",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "-Djava.system.class.loader=com.oracle.svm.hosted.NativeImageSystemClassLoader",
                "-Dorg.graalvm.nativeimage.imagecode=buildtime",
                "-Djava.home=" + home(),
                // As in the launcher; the image begins with their effects.
                "-Dguice_bytecode_gen_option=DISABLED",
                "-Dguice_include_stack_traces=OFF",
                "-Djdk.tls.client.enableSessionTicketExtension=false",
                // The image takes them over: names of files, and output, are UTF-8.
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dnative.encoding=UTF-8",
                "-Dstdin.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--module",
                MODULE + "/com.oracle.svm.hosted.NativeImageGeneratorRunner"));
    command.addAll(options);
    return command;
  }

  /// The builder reaches into every package of the JDK, which has to be opened to it by name.
  private List<String> modules() {
    ModuleFinder finder = ModuleFinder.of(jars);
    List<ModuleReference> builder = List.copyOf(finder.findAll());
    String names = names(builder);
    List<String> arguments = new ArrayList<>();
    arguments.add("--upgrade-module-path=" + place(builder));
    arguments.add("--module-path=" + jars);
    arguments.add("--add-modules=" + names + "," + String.join(",", OURS));
    arguments.add("--enable-native-access=" + MODULE);
    Configuration resolved =
        Configuration.empty().resolve(finder, ModuleFinder.ofSystem(), roots(names));
    for (ResolvedModule module : resolved.modules()) {
      ModuleDescriptor descriptor = module.reference().descriptor();
      if (finder.find(descriptor.name()).isEmpty()) {
        for (String opened : new TreeSet<>(descriptor.packages())) {
          String target = descriptor.name() + "/" + opened + "=" + names;
          arguments.add("--add-exports=" + target);
          arguments.add("--add-opens=" + target);
        }
      }
    }
    return arguments;
  }

  private static List<String> roots(String builder) {
    List<String> roots = new ArrayList<>(OURS);
    roots.addAll(List.of(builder.split(",")));
    return roots;
  }

  private static String names(List<ModuleReference> modules) {
    return modules.stream()
        .map(module -> module.descriptor().name())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Path place(List<ModuleReference> modules) {
    return modules.stream()
        .filter(module -> module.descriptor().name().equals(COMPILER))
        .map(module -> Path.of(module.location().orElseThrow()))
        .findFirst()
        .orElseThrow();
  }
}
