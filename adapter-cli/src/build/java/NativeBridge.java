import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The part between an image and a JDK that was not made for images, compiled from `src/build/c`.
///
/// The builder wants the JDK's native libraries as static ones. The JDK has them as shared ones, so
/// that each static one is a linker script that names the shared one. These ask for `libjvm.so`,
/// which has to be a file of ours: it contains the functions that are needed, and for all others
/// that they could call a function that says its name and aborts.
final class NativeBridge {
  /// Libraries of the JDK that the program needs beside it.
  static final List<String> SHARED = List.of("java", "net", "nio", "zip", "extnet");

  private static final List<String> STRICT =
      List.of("-std=gnu11", "-O2", "-fPIC", "-Wall", "-Wextra", "-Werror");

  private final Path jdk;
  private final Path sources;
  private final Path work;

  NativeBridge(Path jdk, Path sources, Path work) {
    this.jdk = jdk;
    this.sources = sources;
    this.work = work;
  }

  /// The directory with the files for the builder's compiler and linker.
  Path libraries() {
    return work.resolve("bridge");
  }

  /// The library that stands for the JVM's.
  Path jvm() {
    return libraries().resolve("libjvm.so");
  }

  /// Where the builder looks for headers.
  Path headers() {
    return libraries().resolve("include");
  }

  /// Compiles all of it; the headers of the processors have to be there.
  void build(Path staticLibraries, Path reporter) throws IOException, InterruptedException {
    Files.copy(sources.resolve("include/svm_locale.h"), headers().resolve("svm_locale.h"));
    List<String> objects = new ArrayList<>();
    for (String source : List.of("processor", "system", "loading")) {
      String object = libraries().resolve(source + ".o").toString();
      compile(List.of("-c", "-o", object, sources.resolve(source + ".c").toString()));
      objects.add(object);
    }
    archive("liblibchelper.a", objects);
    Path absent = libraries().resolve("absent.c");
    Path versions = libraries().resolve("versions");
    Files.writeString(absent, absent(wanted()));
    Files.writeString(versions, "SUNWprivate_1.1 { global: *; };\n");
    compile(
        List.of(
            "-shared",
            "-Wl,-soname,libjvm.so",
            "-Wl,--version-script=" + versions,
            "-o",
            jvm().toString(),
            sources.resolve("jvm.c").toString(),
            absent.toString()));
    Files.writeString(libraries().resolve("libjvm.a"), "INPUT(" + jvm() + ")\n");
    for (String name : SHARED) {
      Files.writeString(
          staticLibraries.resolve("lib" + name + ".a"), "INPUT(" + shared(name) + ")\n");
    }
    compile(
        List.of("-shared", "-o", reporter.toString(), sources.resolve("reporter.c").toString()));
  }

  /// The JDK's library of this name.
  Path shared(String name) {
    return jdk.resolve("lib/lib" + name + ".so");
  }

  private void archive(String name, List<String> objects) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ar", "rcs"));
    command.add(libraries().resolve(name).toString());
    command.addAll(objects);
    Tool.run(command);
  }

  private void compile(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(STRICT);
    for (Path include : List.of(headers(), jdk.resolve("include"), jdk.resolve("include/linux"))) {
      command.add("-I" + include);
    }
    command.addAll(options);
    Tool.run(command);
  }

  /// The symbols that the JDK's libraries ask of the JVM, without those that are defined in our
  /// file.
  private Set<String> wanted() throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>();
    for (String name : SHARED) {
      String symbols = Tool.run(List.of("nm", "-D", "--undefined-only", shared(name).toString()));
      symbols
          .lines()
          .filter(line -> line.endsWith("@SUNWprivate_1.1"))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1, line.indexOf('@')))
          .forEach(wanted::add);
    }
    String ours = Files.readString(sources.resolve("jvm.c"));
    wanted.removeIf(name -> ours.contains(" " + name + "(") || ours.contains("*" + name + "("));
    return wanted;
  }

  private static String absent(Set<String> names) {
    return names.stream()
        .map(
            name ->
                "void " + name + "(void);\nvoid " + name + "(void) { absent(\"" + name + "\"); }\n")
        .collect(Collectors.joining("", "_Noreturn void absent(const char *name);\n", ""));
  }
}
