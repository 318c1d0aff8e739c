package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.ProFtpd;
import dev.hexftp.acceptance.server.PureFtpd;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines of the user's own that begin or end TLS, on real servers: they are carried out on both
/// sides, or refused with the command that does it properly. The session goes on.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class StaleProtectionIT {
  private static final byte[] CONTENT = new Content.Noise(50_000).bytes();

  @TempDir Path directory;

  static Stream<Arguments> lines() {
    return Stream.of(new Vsftpd(), new ProFtpd(), new PureFtpd())
        .flatMap(
            kind ->
                Stream.of(
                    Arguments.of(kind, "off", "AUTH TLS", Moment.BEFORE_LOGIN),
                    Arguments.of(kind, "off", "auth tls", Moment.BEFORE_LOGIN),
                    Arguments.of(kind, "off", "AUTH TLS", Moment.AFTER_LOGIN),
                    Arguments.of(kind, "explicit", "AUTH TLS", Moment.BEFORE_LOGIN),
                    Arguments.of(kind, "explicit", "AUTH TLS", Moment.AFTER_LOGIN),
                    Arguments.of(kind, "explicit", "CCC", Moment.AFTER_LOGIN),
                    Arguments.of(kind, "explicit", "PROT C", Moment.AFTER_LOGIN),
                    Arguments.of(kind, "explicit", "prot c", Moment.AFTER_LOGIN),
                    Arguments.of(kind, "explicit", "PBSZ 0", Moment.AFTER_LOGIN)));
  }

  /// When the line is said.
  enum Moment {
    BEFORE_LOGIN,
    AFTER_LOGIN
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_session_goes_on_after(ServerUnderTest kind, String tls, String line, Moment moment)
      throws IOException {
    Files.write(directory.resolve("a.bin"), CONTENT);
    try (RunningServer server = kind.start(ServerOptions.ipv4().with(Tls.explicit()))) {
      server.put("b.bin", CONTENT);
      Run run =
          FtpProgram.in(directory)
              .script(
                  script(server, "quote " + line, moment),
                  "-n",
                  "-i",
                  "--tls=" + tls,
                  "--trust=any",
                  "--reply-timeout=2",
                  "--data-timeout=2");

      assertThat(server.home().resolve("a.bin")).as(run.toString()).hasBinaryContent(CONTENT);
      assertThat(directory.resolve("b.bin")).as(run.toString()).hasBinaryContent(CONTENT);
      assertThat(run).shows("226", "226", "221");
      if (run.exitStatus() != 0) {
        assertThat(run).exitsWith(1);
        Warnings.assertSaysSomething(run);
      }
    }
  }

  private static String script(RunningServer server, String line, Moment moment) {
    String login = "user %s \"%s\"".formatted(server.account().user(), server.account().password());
    return """
    open %s %d
    %s
    %s
    put a.bin
    get b.bin
    bye
    """
        .formatted(
            server.host(),
            server.port(),
            moment == Moment.BEFORE_LOGIN ? line : login,
            moment == Moment.BEFORE_LOGIN ? login : line);
  }
}
