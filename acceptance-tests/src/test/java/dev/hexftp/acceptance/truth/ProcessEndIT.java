package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunningProgram;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.faulty.DataLink;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The end of the process is no end of a file. However the program ends early, a data connection
/// that sends is reset, so that no server takes the received part for all, and a download has not
/// got its name. The program names the transfer that was under way.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class ProcessEndIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Takes no room on the disk, and would be on its way for minutes.
  private static final long HUGE = 200L << 30;

  @TempDir Path directory;

  /// A server that has taken a part of an upload, and sees how the rest ends.
  private static final class Receiver {
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> signalled = new CompletableFuture<>();
    private final CompletableFuture<DataLink.Ending> ending = new CompletableFuture<>();

    /// Reads on only when the program has got its signal: a part of the file waits in the buffers
    /// of the system, as it does on a slow line.
    Fault receiving() {
      return stor -> {
        stor.say("150 go ahead").data().receive(1_000);
        begun.complete(null);
        signalled.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        DataLink.Ending how = stor.data().awaitEnding(OutputStream.nullOutputStream());
        ending.complete(how);
        stor.say(how == DataLink.Ending.ORDERLY ? "226 done" : "426 broken off");
      };
    }

    /// Sends the signal when the upload has begun.
    void interrupt(RunningProgram program, String signal) throws IOException {
      begun.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      program.signal(signal);
      signalled.complete(null);
    }

    DataLink.Ending ending() {
      return ending.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, 143, STOR, put huge.bin",
    "HUP, 129, STOR, put huge.bin",
    "INT, 130, STOR, put huge.bin",
    "TERM, 143, APPE, append huge.bin log.bin",
    "TERM, 143, STOR, mput huge.*"
  })
  void an_upload_is_broken_off(String signal, int status, String verb, String command)
      throws IOException {
    makeHuge(directory.resolve("huge.bin"));
    var receiver = new Receiver();
    try (var server = FaultyFtpServer.with(it -> it.once(verb, receiver.receiving()));
        var program = Client.in(directory, server).start(command)) {
      receiver.interrupt(program, signal);
      Run run = program.await(PATIENCE);

      assertThat(receiver.ending()).as(run.toString()).isEqualTo(DataLink.Ending.RESET);
      assertThat(run).exitsWith(status);
      assertSaysWhat(run, signal, "huge|log");
    }
  }

  /// The program waits for its standard input when the signal comes.
  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void an_upload_from_a_pipe_is_broken_off(String signal, int status) throws IOException {
    var receiver = new Receiver();
    try (var server = FaultyFtpServer.with(it -> it.once("STOR", receiver.receiving()));
        var program = Client.in(directory, server).start("put /dev/stdin upload.bin")) {
      program.feedingWithoutEnd(new byte[1_000]);
      receiver.interrupt(program, signal);
      Run run = program.await(PATIENCE);

      assertThat(receiver.ending()).as(run.toString()).isEqualTo(DataLink.Ending.RESET);
      assertThat(run).exitsWith(status);
      assertSaysWhat(run, signal, "stdin|upload");
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143, true", "HUP, 129, true", "TERM, 143, false", "HUP, 129, false"})
  void vsftpd_does_not_take_a_part_for_the_file(String signal, int status, boolean protects)
      throws IOException {
    makeHuge(directory.resolve("huge.bin"));
    Tls tls = protects ? Tls.explicit().required() : Tls.none();
    try (RunningServer server = new Vsftpd().start(ServerOptions.ipv4().with(tls));
        var program = upload(server, protects)) {
      Path stored = server.home().resolve("huge.bin");
      await(() -> Files.exists(stored) && stored.toFile().length() > 0);
      program.signal(signal);
      Run run = program.await(PATIENCE);
      await(() -> server.log().contains(" UPLOAD: "));

      assertThat(server.log()).contains("FAIL UPLOAD: ").doesNotContain("OK UPLOAD: ");
      assertThat(run).exitsWith(status);
    }
  }

  private RunningProgram upload(RunningServer server, boolean protects) {
    return protects
        ? RealServer.startOverTls(directory, server, "put huge.bin")
        : RealServer.start(directory, server, "put huge.bin");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void a_download_has_not_got_its_name(String signal, int status) throws IOException {
    Files.writeString(directory.resolve("old.bin"), "precious");
    var begun = new CompletableFuture<Void>();
    Fault sendingHalf =
        retr -> {
          retr.say("150 here").data().send(new byte[100_000]);
          begun.complete(null);
          retr.data().awaitEnding(OutputStream.nullOutputStream());
          retr.say("426 broken off");
        };
    try (var server = FaultyFtpServer.with(it -> it.once("RETR", sendingHalf));
        var program = Client.in(directory, server).start("get a.bin old.bin")) {
      begun.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      program.signal(signal);
      Run run = program.await(PATIENCE);

      assertThat(run).exitsWith(status);
      assertThat(directory.resolve("old.bin")).hasContent("precious");
      assertThat(directory.resolve("a.bin")).doesNotExist();
      assertSaysWhat(run, signal, "a\\.bin|old\\.bin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELE: delete old.bin", "LIST: dir"})
  void a_command_without_an_answer_is_named(String what) throws IOException {
    var begun = new CompletableFuture<Void>();
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.once(
                        what.substring(0, 4),
                        silent -> {
                          begun.complete(null);
                          silent.awaitHangUp();
                        }));
        var program = Client.in(directory, server).start(what.substring(6))) {
      begun.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      program.signal("TERM");
      Run run = program.await(PATIENCE);

      assertThat(run).exitsWith(143);
      Warnings.assertSaysSomething(run);
    }
  }

  /// The program may go on or end; the server must not get a part with an orderly end.
  @Test
  void output_that_cannot_be_written_is_no_end_of_a_file() throws IOException {
    byte[] content = new byte[4 << 20];
    Files.write(directory.resolve("large.bin"), content);
    var received = new ByteArrayOutputStream();
    var ending = new CompletableFuture<DataLink.Ending>();
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.once(
                        "STOR",
                        stor -> {
                          ending.complete(stor.say("150 go").data().awaitEnding(received));
                          stor.say("226 done");
                        }));
        var program =
            Client.in(directory, server).startPrintingTo("/dev/full", "put large.bin", "pwd")) {
      Run run = program.await(PATIENCE);

      assertThat(run.exitStatus()).isNotZero();
      boolean orderly = ending.join() == DataLink.Ending.ORDERLY;
      assertThat(!orderly || received.size() == content.length).as(run.toString()).isTrue();
    }
  }

  /// The name of one of both files is enough. The user knows of an interrupt from the keyboard.
  private static void assertSaysWhat(Run run, String signal, String names) {
    if (!signal.equals("INT")) {
      assertThat(run.warnings()).as(run.toString()).containsPattern(names);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it has not come about");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static void makeHuge(Path file) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }
}
