import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes the program one native executable, and puts it into the distribution beside the jars it
/// was made from: `native/ftp`, with the few libraries of the JDK that it needs. See
/// docs/native.md.
///
/// The build must not fail because of it, since the program runs on a JVM too; a missing part or a
/// failure is reported in one sentence.
///
/// Run by the build, from source: `java NativeFile.java DISTRIBUTION BUILDER SOURCES WORK`, where
/// BUILDER is the directory of the builder's jars, SOURCES that of the C files and WORK one that
/// may be emptied.
final class NativeFile {
  /// Ours is initialised while the image is built, so that a start does not. Classes that look at
  /// this machine must not be.
  private static final List<String> INITIALIZATION =
      List.of(
          "dev.hexftp:build_time",
          "io.vavr:build_time",
          "com.google.common:build_time",
          "com.google.inject:build_time",
          "picocli:build_time",
          "dev.hexftp.adapter.socket.dial.NamedAddress:run_time");

  /// The classes and methods that are called by reflection, in the jar of the module that does so.
  private static final String METADATA =
      "META-INF/native-image/dev.hexftp/adapter-cli/reachability-metadata.json";

  private final Path distribution;
  private final Path builder;
  private final Path sources;
  private final Path work;
  private final Path jdk = Path.of(System.getProperty("java.home"));

  private NativeFile(List<Path> paths) {
    this.distribution = paths.get(0);
    this.builder = paths.get(1);
    this.sources = paths.get(2);
    this.work = paths.get(3);
  }

  static void main(String[] paths) throws Exception {
    var file = new NativeFile(Stream.of(paths).map(Path::of).map(Path::toAbsolutePath).toList());
    try {
      NativeNeeds.check(file.jdk);
      deleteAll(file.work);
      Files.createDirectories(file.work);
      file.make();
    } catch (IOException | RuntimeException e) {
      System.err.println("The native file was not made: " + e.getMessage());
    }
  }

  private void make() throws IOException, InterruptedException {
    NativeBuilder image = new NativeBuilder(builder, work);
    NativeBridge bridge = new NativeBridge(jdk, sources, work);
    image.furnish(jdk);
    Files.createDirectories(bridge.headers());
    NativeHeaders.write(builder.resolve("svm.jar"), bridge.headers());
    bridge.build(image.staticLibraries(), image.reporter());
    build(image, bridge);
    Path made = work.resolve("native");
    for (String name : NativeBridge.SHARED) {
      Files.copy(bridge.shared(name), made.resolve("lib" + name + ".so"));
    }
    Files.copy(bridge.jvm(), made.resolve("libjvm.so"));
    Tool.run(List.of(made.resolve("ftp").toString(), "--version"));
    deleteAll(distribution.resolve("native"));
    Files.move(made, distribution.resolve("native"), StandardCopyOption.ATOMIC_MOVE);
  }

  private void build(NativeBuilder image, NativeBridge bridge)
      throws IOException, InterruptedException {
    Path made = Files.createDirectories(work.resolve("native"));
    Path log = work.resolve("builder.log");
    List<String> command = image.command(jdk, options(bridge, made));
    int status =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("the builder ended with " + status + ", see " + log);
    }
  }

  private List<String> options(NativeBridge bridge, Path made) throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-imagecp");
    options.add(jars());
    options.addAll(
        List.of(
            "-H:Class=dev.hexftp.bootstrap.Main",
            "-H:Name=ftp",
            "-H:Path=" + made,
            "-H:CLibraryPath=" + bridge.libraries(),
            "-H:ImageBuildID=" + new UUID(0, 0),
            "-H:+UnlockExperimentalVMOptions",
            "-H:Optimize=" + System.getProperty("native.optimize", "2"),
            "-H:-UseContainerSupport",
            "-H:+AddAllCharsets",
            "-H:ReachabilityMetadataResources=" + METADATA,
            // Arguments that begin with -X or -D are ours.
            "-H:-ParseRuntimeOptions",
            "-H:EnableNativeAccess=org.graalvm.nativeimage.builder,ALL-UNNAMED",
            "-H:ClassInitialization=" + String.join(",", INITIALIZATION),
            "-H:MicroArchitecture=x86-64-v2",
            "-H:CPUFeatures=AES,CLMUL",
            "-R:MaxHeapSize=128m",
            "-R:MaxNewSize=12m",
            "-H:TempDirectory=" + Files.createDirectories(work.resolve("objects")),
            "-H:NativeLinkerOption=-Wl,-rpath,$ORIGIN",
            "-H:NativeLinkerOption=-Wl,-rpath-link," + bridge.libraries()));
    return options;
  }

  private String jars() throws IOException {
    try (Stream<Path> files = Files.list(distribution.resolve("lib"))) {
      return String.join(
          ":", files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList());
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
