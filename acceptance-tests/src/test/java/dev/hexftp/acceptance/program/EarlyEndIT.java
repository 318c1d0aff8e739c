package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.hexftp.acceptance.machine.ProcessTree;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Vsftpd;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The program is ended from outside while a file is on its way: no server takes a part for the
/// file, and the program names the transfer that was under way.
@Timeout(120)
final class EarlyEndIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Takes no room on the disk, and would be on its way for minutes.
  private static final long HUGE = 200L << 30;

  @TempDir Path directory;
  @TempDir Path desk;
  private RunningServer server;
  private @Nullable Process program;

  @BeforeEach
  void start() throws IOException {
    server = new Vsftpd().start(ServerOptions.ipv4());
  }

  @AfterEach
  void stop() {
    if (program != null) {
      ProcessTree.kill(program);
    }
    server.close();
  }

  /// Nothing can be done in the process itself when it is killed: the connection has to be prepared
  /// for it.
  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "KILL, 137"})
  void a_server_does_not_take_a_part_for_the_file(String signal, int status) throws Exception {
    upload("exec");

    signal(signal);

    assertThat(status()).isEqualTo(status);
    await(() -> server.log().contains(" UPLOAD: "));
    assertThat(server.log()).contains("FAIL UPLOAD: ").doesNotContain("OK UPLOAD: ");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void the_transfer_under_way_is_named_and_the_rest_of_the_script_is_not_done(
      String signal, int status) throws Exception {
    upload("exec");

    signal(signal);

    assertThat(status()).isEqualTo(status);
    assertThat(diagnostics())
        .matches(
            "ftp: ended by SIG"
                + signal
                + " during 'put huge.bin': 'huge.bin' was broken off after \\d+ bytes; the server"
                + " may have kept a part\n"
                + closing("put huge.bin", signal, status));
    assertThat(output()).doesNotContain("and on");
  }

  @ParameterizedTest
  @CsvSource({
    "'', nothing of it was kept",
    "--compat=ftp.exe, these bytes stay in it",
  })
  void a_download_names_the_part_that_stays(String flag, String rest) throws Exception {
    boolean isCompat = !flag.isEmpty();
    huge(server.put("huge.bin"));
    Files.writeString(directory.resolve("mine.bin"), "precious");
    run("exec", flag, "get huge.bin mine.bin");
    await(() -> bytesHere() > 1_000_000);

    signal("TERM");

    assertThat(status()).isEqualTo(143);
    assertThat(diagnostics())
        .matches(
            "ftp: ended by SIGTERM during 'get huge.bin mine.bin': 'mine.bin' was broken off after"
                + " \\d+ bytes; "
                + rest
                + "\n"
                + (isCompat ? "" : closing("get huge.bin mine.bin", "TERM", 143)));
    assertThat(directory.toFile().list()).containsExactly("mine.bin");
    if (!isCompat) {
      assertThat(directory.resolve("mine.bin")).hasContent("precious");
    }
  }

  @Test
  void a_program_under_nohup_outlives_its_terminal() throws Exception {
    upload("trap '' HUP; exec");
    long before = bytesThere();

    signal("HUP");

    await(() -> bytesThere() > before + 100_000_000);
    assertThat(running().isAlive()).isTrue();
    signal("TERM");
    assertThat(status()).isEqualTo(143);
  }

  /// The line is worth less than the end.
  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void a_reader_of_standard_error_that_has_stopped_does_not_hold_the_program(String signal)
      throws Exception {
    Path full = desk.resolve("full");
    upload(
        "mkfifo %1$s; exec 3<>%1$s; head -c 65536 /dev/zero >&3; exec 2>&3; exec".formatted(full));

    signal(signal);

    assertThat(status()).isGreaterThan(128);
  }

  /// Buffers of a transfer are outside the heap. They are the first that are missing.
  @Test
  void exhausted_memory_breaks_off_the_transfer_under_way() throws Exception {
    assumeFalse(FtpProgram.isNative(), "only a JVM has an option for its memory");
    huge(server.put("huge.bin"));
    Files.writeString(directory.resolve("mine.bin"), "precious");

    run("export JDK_JAVA_OPTIONS=-XX:MaxDirectMemorySize=500k; exec", "", "get huge.bin mine.bin");

    assertThat(status()).isEqualTo(1);
    assertThat(diagnostics())
        .contains(
            "ftp: ended by an internal error during 'get huge.bin mine.bin': 'mine.bin' was broken"
                + " off after 0 bytes; nothing of it was kept\n")
        .contains(
            " with 1 (an internal error): 3 of 4 lines did their work\nftp:   line 4, get huge.bin"
                + " mine.bin: under way when an internal error ended the run\nftp:   sent no file;"
                + " fetched no file\nftp: internal error: ");
    assertThat(directory.toFile().list()).containsExactly("mine.bin");
    assertThat(directory.resolve("mine.bin")).hasContent("precious");
    assertThat(output()).doesNotContain("and on");
  }

  /// The closing summary of a run that a signal ended at its fourth line.
  private String closing(String line, String signal, int status) {
    return Pattern.quote("ftp: " + desk.resolve("script.ftp"))
        + " ended after \\d.* with %1$d \\(SIG%2$s\\): 3 of 4 lines did their work\n"
            .formatted(status, signal)
        + "ftp:   line 4, %1$s: under way when SIG%2$s ended the run\n".formatted(line, signal)
        + "ftp:   sent no file; fetched no file\n";
  }

  private void upload(String exec) throws IOException {
    huge(directory.resolve("huge.bin"));
    run(exec, "", "put huge.bin");
    await(() -> bytesThere() > 1_000_000);
  }

  private void run(String exec, String flag, String command) throws IOException {
    Path script =
        Files.writeString(
            desk.resolve("script.ftp"),
            """
            open %s %d
            user %s "%s"
            binary
            %s
            !echo and on
            """
                .formatted(
                    server.host(),
                    server.port(),
                    server.account().user(),
                    server.account().password(),
                    command));
    String line =
        "%s %s -n -i --on-error=continue %s -s:%s".formatted(exec, FtpProgram.path(), flag, script);
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", "-c", line))
            .directory(directory.toFile())
            .redirectOutput(desk.resolve("output").toFile())
            .redirectError(desk.resolve("diagnostics").toFile());
    new Surroundings(desk.resolve("home")).apply(builder.environment());
    program = builder.start();
  }

  private void signal(String name) throws Exception {
    String id = Long.toString(running().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, id).inheritIO().start().waitFor()).isZero();
  }

  private int status() throws InterruptedException {
    assertThat(running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return running().exitValue();
  }

  private String output() throws IOException {
    return Files.readString(desk.resolve("output"));
  }

  private String diagnostics() throws IOException {
    return Files.readString(desk.resolve("diagnostics"));
  }

  private long bytesThere() {
    return server.home().resolve("huge.bin").toFile().length();
  }

  private long bytesHere() {
    return Arrays.stream(directory.toFile().listFiles()).mapToLong(File::length).sum();
  }

  private static void huge(Path file) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it has not come about").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private Process running() {
    return Objects.requireNonNull(program);
  }
}
