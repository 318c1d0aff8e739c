package dev.hexftp.acceptance.benchmark;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where the milliseconds of a start go: runs the program so that it gets further each time, and
/// prints the time that each stretch adds.
final class StartPhases {
  private static final int ROUNDS = 15;

  private StartPhases() {}

  public static void main(String... arguments) throws Exception {
    Path directory = Files.createTempDirectory("ftp-phases-");
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Path script =
          Files.writeString(
              directory.resolve("script"),
              "open %s %d\nuser %s \"%s\"\npwd\nquit\n"
                  .formatted(
                      server.host(),
                      server.port(),
                      server.account().user(),
                      server.account().password()));
      Path nothing = Files.writeString(directory.resolve("nothing"), "");
      String ftp = FtpProgram.launcher().toString();
      Map<String, List<String>> stretches = new LinkedHashMap<>();
      stretches.put("a shell that does nothing", List.of("sh", "-c", ":"));
      stretches.put("a bare JVM from a separate cache", hello(directory));
      stretches.put("our launcher and classes, the command line", List.of(ftp, "-?"));
      stretches.put("putting the client together", List.of(ftp, "-n", "-s:" + nothing));
      stretches.put(
          "connecting, logging in, PWD, goodbye", List.of(ftp, "-n", "-v", "-s:" + script));
      print(medians(stretches, directory));
    }
  }

  private static List<String> hello(Path directory) throws IOException, InterruptedException {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Files.writeString(
        directory.resolve("Hello.java"),
        "public class Hello { public static void main(String[] a) { System.out.println(1); } }");
    run(directory, List.of(bin.resolve("javac").toString(), "Hello.java"));
    run(directory, List.of(bin.resolve("jar").toString(), "cf", "hello.jar", "Hello.class"));
    String java = bin.resolve("java").toString();
    run(
        directory,
        List.of(
            java, "-XX:AOTCacheOutput=hello.aot", "-XX:+UseSerialGC", "-cp", "hello.jar", "Hello"));
    return List.of(java, "-XX:AOTCache=hello.aot", "-XX:+UseSerialGC", "-cp", "hello.jar", "Hello");
  }

  private static Map<String, Double> medians(Map<String, List<String>> stretches, Path directory)
      throws IOException, InterruptedException {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, List<String>> stretch : stretches.entrySet()) {
        long begin = System.nanoTime();
        run(directory, stretch.getValue());
        times
            .computeIfAbsent(stretch.getKey(), _ -> new ArrayList<>())
            .add((System.nanoTime() - begin) / 1e6);
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach((what, all) -> medians.put(what, all.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    builder.environment().put("XDG_STATE_HOME", directory.resolve("state").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.start().waitFor();
  }

  /// Each line runs all that the lines before run, but for the first two.
  private static void print(Map<String, Double> medians) {
    double before = 0;
    int line = 0;
    System.out.printf(
        "%-48s%12s%12s%n", "milliseconds, medians of " + ROUNDS, "until then", "of it");
    for (Map.Entry<String, Double> median : medians.entrySet()) {
      boolean alone = line++ < 2;
      System.out.printf(
          "%-48s%12.0f%12.0f%n",
          median.getKey(), median.getValue(), median.getValue() - (alone ? 0 : before));
      before = median.getValue();
    }
    double hello =
        Stream.of(medians).flatMap(m -> m.values().stream()).skip(1).findFirst().orElse(1.0);
    System.out.printf("all of it / a bare JVM: %.2f%n", before / hello);
  }
}
