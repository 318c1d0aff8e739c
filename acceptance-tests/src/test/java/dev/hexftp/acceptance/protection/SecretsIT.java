package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.NeverShown;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A password, unique to each test, that must be seen by the server and by no other party, from
/// every source and in every event.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class SecretsIT {
  private final String canary = NeverShown.SECRET + "-" + UUID.randomUUID();
  private final Instant beginning = Instant.now();

  @TempDir private Path directory;
  @TempDir private Path home;

  /// The places in which the test itself keeps the password.
  @TempDir private Path given;

  static Stream<Arguments> sources() {
    return Arrays.stream(PasswordFrom.values())
        .flatMap(
            source ->
                Stream.of(Arguments.of(source, "530 wrong"), Arguments.of(source, "230 welcome")));
  }

  /// The connection is lost afterwards, so that all ends are bad ones.
  @ParameterizedTest
  @MethodSource("sources")
  void only_the_server_sees_a_password(PasswordFrom source, String answer) throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    try (var server =
        FakeFtpServer.script(
            s ->
                answered(
                    FakeFtps.secured(s, Identity.GOOD)
                        .hear("USER alice")
                        .say("331 password?\r\n")
                        .hear("PASS " + canary)
                        .tell(sent)
                        .waitFor(looked),
                    answer))) {
      CompletableFuture<Run> run =
          CompletableFuture.supplyAsync(() -> runWith(source, server))
              // A program that ends too early must not be waited for.
              .whenComplete((_, _) -> sent.countDown());
      try {
        sent.await();
        if (source != PasswordFrom.URL) {
          assertThat(Whereabouts.commandLines()).noneMatch(it -> it.contains(canary));
        }
      } finally {
        looked.countDown();
      }

      assertThat(run.join()).exitsWith(answer.startsWith("530") ? 5 : 7).shows(answer);
      assertThat(run.join().toString()).contains("PASS ").doesNotContain(canary);
    }
    assertNoTrace();
  }

  @ParameterizedTest
  @EnumSource
  void no_password_is_sent_where_tls_is_refused(PasswordFrom source) throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> s.say("220 ready\r\n").hear("AUTH TLS").say("502 not here\r\n").hearTheEnd())) {
      Run run = runWith(source, server);

      assertThat(run).exitsWith(6);
      assertThat(run.toString()).contains("AUTH TLS").doesNotContain(canary);
    }
    assertNoTrace();
  }

  private static Script answered(Script script, String answer) {
    Script said = script.say(answer + "\r\n");
    Script introduced = answer.startsWith("230") ? said.hear("FEAT").say("500 what?\r\n") : said;
    return introduced.hear("PWD").truncateConnection();
  }

  private Run runWith(PasswordFrom source, FakeFtpServer server) {
    return source.run(
        FtpProgram.in(directory).keepingStateIn(home),
        new PasswordFrom.Secret(canary, given),
        server.host(),
        server.port());
  }

  private void assertNoTrace() throws IOException {
    assertThat(Whereabouts.filesWith(canary, directory)).isEmpty();
    assertThat(Whereabouts.filesWith(canary, home)).isEmpty();
    assertThat(Whereabouts.temporaryFilesWith(canary, beginning, given)).isEmpty();
    // A search that finds nothing anywhere is none.
    assertThat(
            Whereabouts.filesWith(
                "hexftp", Path.of("src/test/java/dev/hexftp/acceptance/protection")))
        .isNotEmpty();
  }
}
