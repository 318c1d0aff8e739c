package dev.hexftp.acceptance.performance;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// How many commands a file costs on real servers: one for the data connection, one for the file.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class WireCostIT {
  private static final int FILES = 20;
  private static final String SENT = "---> ";

  @TempDir Path directory;

  @EachServer
  void a_download_costs_two_commands(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(server.put("down" + i), "content " + i);
      }

      List<String> commands = commands(server, "mget down*");

      assertTwoForAFile(commands, "EPSV");
      assertFetched();
    }
  }

  @EachServer
  void a_download_in_active_mode_costs_two_commands(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(server.put("down" + i), "content " + i);
      }

      List<String> commands = commands(server, "passive\nmget down*");

      assertTwoForAFile(commands, "PORT");
      assertFetched();
    }
  }

  private static void assertTwoForAFile(List<String> commands, String opening) {
    // The commands before are the search for names, which differs from server to server.
    assertThat(commands.subList(commands.indexOf("TYPE I") + 1, commands.size()))
        .hasSize(2 * FILES)
        .filteredOn(command -> command.startsWith(opening))
        .hasSize(FILES);
  }

  private void assertFetched() {
    for (int i = 0; i < FILES; i++) {
      assertThat(directory.resolve("down" + i)).hasContent("content " + i);
    }
  }

  @EachServer
  void an_upload_costs_two_commands(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      for (int i = 0; i < FILES; i++) {
        Files.writeString(directory.resolve("up" + i), "content " + i);
      }

      assertThat(commands(server, "mput up*")).startsWith("TYPE I").hasSize(1 + 2 * FILES);
      for (int i = 0; i < FILES; i++) {
        assertThat(server.home().resolve("up" + i)).hasContent("content " + i);
      }
    }
  }

  /// The commands for `command`, between the login and the goodbye, as `-d` shows them. No relay
  /// stands between: it would cut one piece in two.
  private List<String> commands(RunningServer server, String command) {
    Run run =
        FtpProgram.in(directory)
            .script(
                "open %s %d\nuser %s \"%s\"\n%s\nbye\n"
                    .formatted(
                        server.host(),
                        server.port(),
                        server.account().user(),
                        server.account().password(),
                        command),
                "-n",
                "-i",
                "-d");
    assertThat(run).exitsWith(0).warns();
    List<String> sent =
        run.output()
            .lines()
            .filter(line -> line.startsWith(SENT))
            .map(line -> line.substring(SENT.length()))
            .toList();
    int login = Math.max(sent.indexOf("FEAT"), sent.indexOf("OPTS UTF8 ON"));
    return sent.subList(login + 1, sent.indexOf("QUIT"));
  }
}
