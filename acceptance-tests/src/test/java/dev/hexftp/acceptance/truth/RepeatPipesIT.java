package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.network.OpaqueRelay;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunningProgram;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A pipe cannot begin anew: bytes that have been read from it are gone, bytes that have been
/// written to it cannot be taken back, and a program that opens it a second time may wait for ever.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class RepeatPipesIT {
  private static final byte[] CONTENT = new Content.Noise(200_000).bytes();

  /// Many times the usual duration of these runs, and little enough to see that one hangs.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path directory;

  /// The input that a producer writes.
  enum Source {
    STANDARD_INPUT,
    NAMED_PIPE
  }

  /// Lets `program` have [#CONTENT] from `source`.
  private RunningProgram fed(Client client, Source source, String... before) throws IOException {
    String put = source == Source.NAMED_PIPE ? "put pipe y" : "put /dev/stdin y";
    if (source == Source.NAMED_PIPE) {
      NamedPipe.make(directory.resolve("pipe")).feed(CONTENT);
    }
    RunningProgram program =
        client.start(
            IntStream.rangeClosed(0, before.length)
                .mapToObj(i -> i < before.length ? before[i] : put)
                .toArray(String[]::new));
    return source == Source.STANDARD_INPUT ? program.feeding(CONTENT) : program;
  }

  /// The server takes a part, breaks the data connection off, and keeps the part.
  private static Fault broken(String reply) {
    return stor -> {
      byte[] part = stor.say("150 go ahead").data().receive(1_000);
      stor.data().reset();
      stor.store(part).say(reply);
    };
  }

  // ── Sources ───────────────────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @EnumSource
  void an_upload_from_a_pipe_is_not_retried_with_the_rest(Source source) throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.once("STOR", broken("426 broken")));
        var program = fed(Client.in(directory, server).retrying(), source)) {
      Run run = program.await(PATIENCE);

      assertThat(run).exitsWith(1).shows("426 broken");
      assertThat(server.content("/y")).hasValue(Arrays.copyOf(CONTENT, 1_000));
      Warnings.assertSaysWhatMayBeThere(run);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_upload_from_a_pipe_is_not_tried_again_after_a_loss(Source source) throws IOException {
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.once(
                        "STOR",
                        stor -> {
                          byte[] part = stor.say("150 go ahead").data().receive(1_000);
                          stor.data().reset();
                          stor.store(part).resetConnection();
                        }));
        var program = fed(Client.in(directory, server).retrying(), source)) {
      Run run = program.await(PATIENCE);

      assertThat(run).exitsWith(7);
      assertThat(server.content("/y")).hasValue(Arrays.copyOf(CONTENT, 1_000));
      Warnings.assertSaysWhatMayBeThere(run);
    }
  }

  /// Where commands go ahead of replies, a transfer that fails is repeated with one at a time. The
  /// first file shows the client the way to data connections.
  @ParameterizedTest
  @EnumSource
  void an_upload_from_a_pipe_is_not_repeated_without_pipelining(Source source) throws IOException {
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.greetingAsVsftpd()
                        .file("/a.txt", "first")
                        .once("STOR", broken("425 no data connection")));
        var program = fed(Client.in(directory, server), source, "get a.txt")) {
      Run run = program.await(PATIENCE);

      assertHonest(run, server);
    }
  }

  @Test
  void an_upload_from_a_pipe_is_not_repeated_with_an_older_tls() throws IOException {
    byte[] large = new Content.Noise(2_000_000).bytes();
    Vsftpd kind = Vsftpd.withOneDataPort();
    try (RunningServer server = kind.start(ServerOptions.ipv4().with(Tls.explicit().required()));
        var control = OpaqueRelay.to(server.port());
        var data = OpaqueRelay.resettingOnce(kind.dataPort(), 400_000);
        var program =
            RealServer.startOverTls(directory, server, control, "put /dev/stdin y")
                .feeding(large)) {
      Run run = program.await(PATIENCE);

      assertThat(data.hasReset()).isTrue();
      assertThat(run).exitsWith(1);
      assertThat(server.commands()).containsOnlyOnce("STOR y");
      assertThat(large).startsWith(Files.readAllBytes(server.home().resolve("y")));
      Warnings.assertSaysWhatMayBeThere(run);
    }
  }

  /// Either all of it has arrived, or the run has failed and the file there is a beginning.
  private static void assertHonest(Run run, FaultyFtpServer server) {
    byte[] stored = server.content("/y").orElse(new byte[0]);
    if (run.exitStatus() == 0) {
      assertThat(stored).as(run.toString()).isEqualTo(CONTENT);
    } else {
      assertThat(run).exitsWith(1);
      assertThat(CONTENT).as(run.toString()).startsWith(stored);
    }
  }

  // ── Sinks ─────────────────────────────────────────────────────────────────────────────────────

  @Test
  void a_download_to_a_pipe_is_not_tried_again() throws IOException {
    NamedPipe pipe = NamedPipe.make(directory.resolve("pipe"));
    try (var reader = pipe.open();
        var server =
            FaultyFtpServer.with(it -> it.file("/x", CONTENT).once("RETR", half("426 broken")));
        var program = Client.in(directory, server).retrying().start("get x pipe")) {
      Run run = program.await(PATIENCE);

      assertThat(run).exitsWith(1);
      assertThat(reader.all()).isEqualTo(Arrays.copyOf(CONTENT, CONTENT.length / 2));
    }
  }

  /// The file is larger than all the buffers on the way, so that the server notices the reset.
  @Test
  void a_download_to_a_pipe_is_not_repeated_with_an_older_tls() throws IOException {
    byte[] large = new Content.Noise(32_000_000).bytes();
    NamedPipe pipe = NamedPipe.make(directory.resolve("pipe"));
    Vsftpd kind = Vsftpd.withOneDataPort();
    try (var reader = pipe.open();
        RunningServer server = kind.start(ServerOptions.ipv4().with(Tls.explicit().required()));
        var control = OpaqueRelay.to(server.port());
        var data = OpaqueRelay.resettingOnce(kind.dataPort(), 400_000)) {
      server.put("x", large);
      try (var program = RealServer.startOverTls(directory, server, control, "get x pipe")) {
        Run run = program.await(PATIENCE);

        assertThat(data.hasReset()).isTrue();

        assertThat(run.exitStatus()).as(run.toString()).isNotZero();
        assertThat(large).startsWith(reader.all());
      }
    }
  }

  /// A listing goes to standard output as the content of a file does with `-`.
  @ParameterizedTest
  @ValueSource(strings = {"RETR: get x -", "NLST: ls"})
  void a_transfer_to_standard_output_is_not_retried(String what) throws IOException {
    String verb = what.substring(0, 4);
    String lines =
        IntStream.range(0, 100).mapToObj("line %02d\r\n"::formatted).collect(Collectors.joining());
    try (var server =
        FaultyFtpServer.with(
            it -> {
              Fault half =
                  fault -> {
                    String part = lines.substring(0, lines.length() / 2);
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    fault.say("150 here").data().send(bytes).endAndAwaitClient();
                    fault.say("426 broken");
                  };
              return it.file("/x", lines.replace("\r", "")).once(verb, half);
            })) {
      Run run = Client.in(directory, server).retrying().run("ascii", what.substring(6));

      assertThat(run).exitsWith(1).shows("line 00", "line 49");
      assertThat(run.output().lines().filter("line 00"::equals)).hasSize(1);
      assertThat(server.count(verb)).isEqualTo(1);
    }
  }

  /// The server sends the first half, and says so.
  private static Fault half(String reply) {
    return retr -> {
      byte[] content = retr.content();
      byte[] half = Arrays.copyOf(content, content.length / 2);
      retr.say("150 here").data().send(half).endAndAwaitClient();
      retr.say(reply);
    };
  }
}
