import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the cache from which the program starts: runs the program once, doing real work with a
/// server in this process, while the JVM notes which classes it loads (JEP 483 and 514).
///
/// The cache is named after its inputs: all jars and the build of the JDK. See
/// docs/adr/0015-start-from-a-cache.md.
///
/// The build must not fail because of it, since the program runs without it too; a failure is
/// reported.
///
/// Run by the build, from source: `java Rehearsal.java DISTRIBUTION`.
final class Rehearsal {
  /// With them the JVM would compile much at the start that this program runs once: measured, that
  /// costs a start a tenth of its time, and gains a long transfer nothing.
  private static final String WITHOUT_PROFILES =
      "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

  private final Path distribution;
  private final Path lib;

  private Rehearsal(Path distribution) {
    this.distribution = distribution;
    this.lib = distribution.resolve("lib");
  }

  static void main(String[] paths) throws Exception {
    new Rehearsal(Path.of(paths[0])).run();
  }

  private void run() throws Exception {
    String jars = idOfJars();
    Files.writeString(lib.resolve("jars.id"), jars + "\n");
    Path desk = Files.createTempDirectory("ftp-rehearsal-");
    try (RehearsalServer server = RehearsalServer.start(desk)) {
      Path unfinished = lib.resolve("unfinished.aot");
      int status = client(desk, script(desk, server.port()), unfinished);
      if (status == 0 && Files.exists(unfinished)) {
        Files.move(
            unfinished, lib.resolve(jars + idOfJdk() + ".aot"), StandardCopyOption.ATOMIC_MOVE);
      } else {
        System.err.println("The program will start slowly: its rehearsal ended with " + status);
        System.err.print(Files.readString(desk.resolve("transcript")));
        Files.deleteIfExists(unfinished);
      }
    } finally {
      deleteAll(desk);
    }
  }

  /// Sixteen digits of a hash over the names and bytes of all jars.
  private String idOfJars() throws Exception {
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.list(lib)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        hash.update(jar.getFileName().toString().getBytes());
        hash.update(Files.readAllBytes(jar));
      }
    }
    return HexFormat.of().formatHex(hash.digest(), 0, 8);
  }

  /// The build of the JDK, put together as `find-jdk.sh` does it: in the order of the file.
  private static String idOfJdk() throws IOException {
    StringBuilder id = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(System.getProperty("java.home"), "release"))) {
      if (line.startsWith("IMPLEMENTOR_VERSION=") || line.startsWith("JAVA_RUNTIME_VERSION=")) {
        id.append('-').append(line.substring(line.indexOf('=') + 1).replace("\"", ""));
      }
    }
    return id.toString();
  }

  /// The work of users, once in the clear and once over TLS.
  private static Path script(Path desk, int port) throws IOException {
    Path local = Files.createDirectory(desk.resolve("local"));
    Files.writeString(local.resolve("up1"), "some text\n");
    Files.writeString(local.resolve("up2"), "some more text\n");
    String session =
        """
        open 127.0.0.1 %d
        user rehearsal secret
        pwd
        cd folder
        lcd %s
        dir
        ls
        dir . listing
        binary
        get file
        put up1
        mget f*
        mput up*
        ascii
        get file
        put up1
        mkdir made
        rename a b
        delete c
        quote NOOP
        status
        close
        """
            .formatted(port, local);
    return Files.writeString(
        desk.resolve("script.ftp"), "tls off\n" + session + "tls explicit\n" + session + "quit\n");
  }

  private int client(Path desk, Path script, Path cache) throws IOException, InterruptedException {
    ProcessBuilder client =
        new ProcessBuilder(
                distribution.resolve("ftp").toString(),
                "-n",
                "-i",
                "--tls=explicit",
                "--trust=any",
                "--overwrite-listings",
                "-s:" + script)
            .directory(desk.toFile())
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(desk.resolve("transcript").toFile());
    Map<String, String> environment = client.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JDK_JAVA_OPTIONS", WITHOUT_PROFILES + " -XX:AOTCacheOutput=" + cache);
    environment.put("HOME", desk.toString());
    for (String variable : List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
      environment.put(variable, desk.resolve("state").toString());
    }
    List.of("ftp_proxy", "all_proxy", "FTP_PROXY", "ALL_PROXY").forEach(environment::remove);
    return client.start().waitFor();
  }

  private static void deleteAll(Path directory) throws IOException {
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
