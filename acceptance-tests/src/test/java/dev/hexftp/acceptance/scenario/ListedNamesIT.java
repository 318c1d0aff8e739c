package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The server lists the names on which `mget` and `mdelete` work; the pattern decides.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ListedNamesIT {
  @TempDir Path directory;

  @Test
  void a_server_cannot_choose_the_local_file_that_is_replaced() throws IOException {
    Files.writeString(directory.resolve(".bashrc"), "mine");
    Files.writeString(directory.resolve("Makefile"), "mine");
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.goodbye(
                    listing(s, "NLST *.txt", "a.txt\r\n.bashrc\r\nMakefile\r\n")
                        .hear("TYPE I")
                        .say("200 binary\r\n")
                        .hear("EPSV")
                        .offerPassive()
                        .hear("RETR a.txt")
                        .say("150 here\r\n")
                        .sendData("theirs")
                        .closeData()
                        .say("226 done\r\n")))) {
      Run run = FakeSession.run(List.of("-i"), server, directory, "mget *.txt", "bye");

      assertThat(run)
          .exitsWith(0)
          .warns(
              "mget: '*.txt' does not cover 2 names that the server lists for it; they are left"
                  + " out: '.bashrc', 'Makefile'");
      assertThat(directory.resolve("a.txt")).hasContent("theirs");
      assertThat(directory.resolve(".bashrc")).hasContent("mine");
      assertThat(directory.resolve("Makefile")).hasContent("mine");
    }
  }

  @Test
  void a_server_cannot_choose_the_remote_file_that_is_deleted() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.goodbye(
                    listing(s, "NLST *.tmp", "a.tmp\r\nMakefile\r\nsub/b.tmp\r\n")
                        .hear("DELE a.tmp")
                        .say("250 gone\r\n")))) {
      Run run = FakeSession.run(List.of("-i"), server, directory, "mdelete *.tmp", "bye");

      assertThat(run)
          .exitsWith(1)
          .warns(
              "mdelete: '*.tmp' does not cover 2 names that the server lists for it; they are left"
                  + " out: 'Makefile', 'sub/b.tmp'",
              "mdelete: 1 failed, 1 done");
    }
  }

  @EachServer
  void a_pattern_has_the_same_meaning_at_every_server(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      for (String name : List.of("a.tmp", "B.TMP", "keep", "sub/c.tmp", "sub/d.dat", "x/e.tmp")) {
        server.put(name, name);
      }
      String script =
          String.join(
              "\n",
              "open %s %d".formatted(server.host(), server.port()),
              "user %s \"%s\"".formatted(server.account().user(), server.account().password()),
              "mget *.tmp sub/*.tmp",
              "mget x",
              "mdelete a.tmp sub/*.tmp",
              "mdelete x",
              "bye\n");

      Run run = FtpProgram.in(directory).script(script, "-n", "-i");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a.tmp", "c.tmp", "e.tmp");
      assertThat(server.home().toFile().list())
          .containsExactlyInAnyOrder("B.TMP", "keep", "sub", "x");
      assertThat(server.home().resolve("sub").toFile().list()).containsExactly("d.dat");
      assertThat(server.home().resolve("x").toFile().list()).isEmpty();
    }
  }

  private static Script listing(Script script, String command, String names) {
    return FakeSession.greeted(script)
        .hear("TYPE A")
        .say("200 ascii\r\n")
        .hear("EPSV")
        .offerPassive()
        .hear(command)
        .say("150 here\r\n")
        .sendData(names)
        .closeData()
        .say("226 done\r\n");
  }
}
