package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.ProFtpd;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Servers that accept a data connection only if it resumes the TLS session of its control
/// connection, as vsftpd (`require_ssl_reuse`) and ProFTPD do by default. Most clients fail there
/// sooner or later.
@Timeout(180)
@Execution(ExecutionMode.SAME_THREAD) // eight programs at once are enough for a machine
final class SessionReuseIT {
  /// vsftpd says it of every handshake that resumed a session, ProFTPD of those for data.
  private static final Pattern REUSED =
      Pattern.compile("(?<!not )reused(?=,)|client reused TLS session for data connection");

  @ParameterizedTest
  @EnumSource
  void five_hundred_downloads_in_one_session(TlsVersion version, @TempDir Path directory)
      throws IOException {
    try (RunningServer server = start(new Vsftpd(), demanding(version))) {
      putFiles(server, 0, 500);

      Run run = Visitor.trustingIn(directory).visit(server, "mget *.bin");

      assertThat(run).exitsWith(0).showsNoLine("522").warns();
      assertHasFiles(directory, 0, 500);
      // The names were listed too.
      assertThat(countReused(server)).isEqualTo(501);
      assertThat(server.commands()).containsOnlyOnce("USER anonymous");
    }
  }

  static Stream<Arguments> serversThatDemandReuse() {
    return Stream.of(new Vsftpd(), new ProFtpd())
        .flatMap(
            kind -> Stream.of(TlsVersion.values()).map(version -> Arguments.of(kind, version)));
  }

  @ParameterizedTest
  @MethodSource("serversThatDemandReuse")
  void eight_clients_at_once(ServerUnderTest kind, TlsVersion version, @TempDir Path directory)
      throws IOException {
    try (RunningServer server = start(kind, demanding(version))) {
      putFiles(server, 0, 25);
      Executor eachAtOnce = task -> Thread.ofVirtual().start(task);

      List<CompletableFuture<Run>> runs =
          IntStream.range(0, 8)
              .mapToObj(
                  client ->
                      CompletableFuture.supplyAsync(
                          () ->
                              Visitor.trustingIn(subdirectory(directory, client))
                                  .visit(server, "mget *.bin"),
                          eachAtOnce))
              .toList();

      for (int client = 0; client < runs.size(); client++) {
        assertThat(runs.get(client).join()).exitsWith(0).warns();
        assertHasFiles(subdirectory(directory, client), 0, 25);
      }
      assertThat(countReused(server)).isEqualTo(8 * 26);
      assertThat(server.commands()).filteredOn(it -> it.startsWith("USER ")).hasSize(8);
    }
  }

  /// ProFTPD hands out two tickets of TLS 1.3, and none with an upload.
  @Test
  void uploads_go_on_when_the_tickets_of_tls_1_3_have_run_out(
      @TempDir Path directory, @TempDir Path home) throws IOException {
    try (RunningServer server = start(new ProFtpd(), Tls.explicit().required().demandingReuse())) {
      Visitor visitor = Visitor.trustingIn(directory).keepingStateIn(home);
      makeFiles(directory, 0, 30);

      Run first = visitor.visit(server, "tls", "mput *.bin", "tls");

      assertThat(first)
          .exitsWith(0)
          .shows("Connection to 127.0.0.1: TLS 1.3", "Connection to 127.0.0.1: TLS 1.2")
          .warns("has issued no ticket for another one; connecting to 127.0.0.1 again");
      assertHasFiles(server.home(), 0, 30);
      assertThat(server.commands()).filteredOn("USER alice"::equals).hasSize(2);

      deleteFiles(directory, 0, 30);
      makeFiles(directory, 30, 60);
      Run second = visitor.visit(server, "tls", "mput *.bin");

      assertThat(second).exitsWith(0).shows("Connection to 127.0.0.1: TLS 1.2").warns();
      assertHasFiles(server.home(), 0, 60);
      assertThat(server.commands()).filteredOn("USER alice"::equals).hasSize(3);
    }
  }

  @Test
  void uploads_get_through_where_there_is_nothing_but_tls_1_3(@TempDir Path directory)
      throws IOException {
    try (RunningServer server = start(new ProFtpd(), demanding(TlsVersion.TLS_1_3))) {
      makeFiles(directory, 0, 5);

      Run run = Visitor.trustingIn(directory).visit(server, "mput *.bin");

      assertThat(run)
          .exitsWith(0)
          .warns("connecting to 127.0.0.1 again", "connecting to 127.0.0.1 again");
      assertHasFiles(server.home(), 0, 5);
    }
  }

  /// A vsftpd that must wait for the end of TLS after an upload gives a new ticket with it.
  @ParameterizedTest
  @EnumSource
  void thirty_uploads_in_one_session(TlsVersion version, @TempDir Path directory)
      throws IOException {
    try (RunningServer server = start(new Vsftpd(), demanding(version))) {
      makeFiles(directory, 0, 30);

      Run run = Visitor.trustingIn(directory).visit(server, "mput *.bin");

      assertThat(run).exitsWith(0).showsNoLine("522").showsNoLine("426").warns();
      assertHasFiles(server.home(), 0, 30);
      assertThat(countReused(server)).isEqualTo(30);
    }
  }

  @EachServer
  void files_and_listings_with_and_without_content(ServerUnderTest kind, @TempDir Path directory)
      throws IOException {
    for (TlsVersion version : TlsVersion.values()) {
      Path there = Files.createDirectory(directory.resolve(version.text()));
      byte[] content = content(7);
      Files.write(there.resolve("empty.bin"), new byte[0]);
      Files.write(there.resolve("full.bin"), content);
      try (RunningServer server = start(kind, strictest(kind, version))) {
        server.makeDirectory("nothing");
        server.put("empty.there", new byte[0]);
        server.put("full.there", content);

        // ProFTPD can do no more than two uploads in TLS 1.3, so they come last.
        Run run =
            Visitor.trustingIn(there)
                .visit(
                    server,
                    "cd nothing",
                    "dir",
                    "cd ..",
                    "get empty.there",
                    "get full.there",
                    "dir",
                    "put empty.bin",
                    "put full.bin");

        assertThat(run).exitsWith(0).shows("full.there").warns();
        assertThat(server.home().resolve("empty.bin")).isEmptyFile();
        assertThat(server.home().resolve("full.bin")).hasBinaryContent(content);
        assertThat(there.resolve("empty.there")).isEmptyFile();
        assertThat(there.resolve("full.there")).hasBinaryContent(content);
      }
    }
  }

  private static Tls demanding(TlsVersion version) {
    return Tls.explicit().required().only(version).demandingReuse();
  }

  /// The most that a server of that kind can demand.
  private static Tls strictest(ServerUnderTest kind, TlsVersion version) {
    Tls demanding = demanding(version);
    return kind.incapability(ServerOptions.ipv4().with(demanding)).isEmpty()
        ? demanding
        : Tls.explicit().required().only(version);
  }

  private static RunningServer start(ServerUnderTest kind, Tls tls) throws IOException {
    return kind.start(ServerOptions.ipv4().with(tls));
  }

  private static long countReused(RunningServer server) {
    return REUSED.matcher(server.log()).results().count();
  }

  // ── Files that differ in size and content ─────────────────────────────────────────────────────

  private static void putFiles(RunningServer server, int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      server.put(name(i), content(i));
    }
  }

  private static void makeFiles(Path directory, int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      Files.write(directory.resolve(name(i)), content(i));
    }
  }

  private static void deleteFiles(Path directory, int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      Files.delete(directory.resolve(name(i)));
    }
  }

  private static void assertHasFiles(Path directory, int first, int end) {
    for (int i = first; i < end; i++) {
      assertThat(directory.resolve(name(i))).hasBinaryContent(content(i));
    }
    assertThat(directory.toFile().list()).hasSize(end - first);
  }

  private static String name(int i) {
    return "file-%03d.bin".formatted(i);
  }

  /// The first one is empty.
  private static byte[] content(int i) {
    byte[] content = new byte[i * 37 % 5_000];
    new SplittableRandom(i).nextBytes(content);
    return content;
  }

  private static Path subdirectory(Path directory, int number) {
    Path subdirectory = directory.resolve("client-" + number);
    if (!subdirectory.toFile().mkdir() && !Files.isDirectory(subdirectory)) {
      throw new AssertionError("cannot make " + subdirectory);
    }
    return subdirectory;
  }
}
