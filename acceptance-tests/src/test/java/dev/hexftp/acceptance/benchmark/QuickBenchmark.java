package dev.hexftp.acceptance.benchmark;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs every workload with every client that is installed, in turns, against vsftpd or, where that
/// is missing, the embedded server, and prints medians and ratios.
final class QuickBenchmark {
  private static final int ROUNDS = 3;
  private static final int MIB = 1024 * 1024;

  private final Path local;
  private final List<Client> clients =
      Stream.of(Client.values()).filter(Client::isInstalled).toList();

  private QuickBenchmark(Path local) {
    this.local = local;
  }

  public static void main(String... arguments) throws Exception {
    ServerUnderTest vsftpd = new Vsftpd();
    ServerUnderTest kind =
        vsftpd.availability() instanceof Availability.Available ? vsftpd : new EmbeddedFtpServer();
    Path local = Files.createTempDirectory("ftp-benchmark-");
    try (RunningServer plain = kind.start(ServerOptions.ipv4());
        RunningServer tls = kind.start(ServerOptions.ipv4().with(Tls.explicit()))) {
      QuickBenchmark benchmark = new QuickBenchmark(local);
      benchmark.prepare(plain);
      benchmark.prepare(tls);
      benchmark.prepareLocal();
      benchmark.print(kind.name(), plain, tls);
    } finally {
      deleteAll(local);
    }
  }

  private void prepare(RunningServer server) throws IOException {
    Files.write(server.put("big"), noise(Workload.BIG_MIB * MIB));
    Files.writeString(server.put("text"), "a line of text\n".repeat(Workload.TEXT_MIB * MIB / 15));
    for (int i = 1; i <= Workload.SMALL_FILES; i++) {
      Files.write(server.put("many/f" + i), noise(4096));
    }
    for (int i = 1; i <= Workload.ENTRIES; i++) {
      var _ = server.put("entries/entry" + i);
    }
    Files.deleteIfExists(server.put("up/placeholder"));
  }

  private void prepareLocal() throws IOException {
    Files.createDirectories(local.resolve("down"));
    Files.createDirectories(local.resolve("many"));
    Files.write(local.resolve("big"), noise(Workload.BIG_MIB * MIB));
    for (int i = 1; i <= Workload.SMALL_FILES; i++) {
      Files.write(local.resolve("many/f" + i), noise(4096));
    }
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private void print(String server, RunningServer plain, RunningServer tls) throws Exception {
    System.out.printf(
        "Seconds, medians of %d, with %s on this machine; in brackets the ratio to the best peer%n",
        ROUNDS, server);
    System.out.printf("%-5s%-48s", "", "");
    clients.forEach(client -> System.out.printf("%18s", client.label()));
    System.out.println();
    for (Workload work : Workload.ALL) {
      print(work, medians(work, work.overTls() ? tls : plain));
    }
  }

  private void print(Workload work, Map<Client, Double> medians) {
    OptionalDouble best =
        medians.entrySet().stream()
            .filter(entry -> entry.getKey() != Client.OURS)
            .mapToDouble(Map.Entry::getValue)
            .min();
    System.out.printf("%-5s%-48s", work.name(), work.what());
    for (Client client : clients) {
      System.out.printf("%18s", cell(medians.get(client), best));
    }
    System.out.println();
  }

  private static String cell(@Nullable Double seconds, OptionalDouble best) {
    if (seconds == null) {
      return "-";
    }
    return best.isEmpty()
        ? String.format(Locale.ROOT, "%.3f", seconds)
        : String.format(Locale.ROOT, "%.3f (%.2f)", seconds, seconds / best.getAsDouble());
  }

  /// Medians of those whose every run succeeded.
  private Map<Client, Double> medians(Workload work, RunningServer server) throws Exception {
    Map<Client, List<Double>> times = new EnumMap<>(Client.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Client client : clients) {
        if (client.can(work)) {
          times.computeIfAbsent(client, _ -> new ArrayList<>()).add(seconds(client, work, server));
        }
      }
    }
    Map<Client, Double> medians = new EnumMap<>(Client.class);
    times.forEach(
        (client, all) -> {
          if (all.stream().noneMatch(time -> time.isNaN())) {
            medians.put(client, all.stream().sorted().toList().get(ROUNDS / 2));
          }
        });
    return medians;
  }

  private double seconds(Client client, Workload work, RunningServer server)
      throws IOException, InterruptedException {
    work.result().forget(local, server);
    ProcessBuilder builder =
        new ProcessBuilder(client.command(work, server))
            .directory(local.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    builder.environment().put("XDG_STATE_HOME", local.resolve("state").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long begin = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return Double.NaN;
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    boolean done = process.exitValue() == 0 && work.result().isThere(local, server);
    return done ? seconds : Double.NaN;
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
