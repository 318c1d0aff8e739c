package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.PureFtpd;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names that are not UTF-8 on the server, and the facts about the client that a server learns.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class NamesIT {
  private static final String LATIN_1 = "--encoding=ISO-8859-1";

  /// One byte for each character on the server, where it is Latin 1.
  private static final String CAFE = "café";

  @TempDir Path directory;

  /// Those that keep names as they come.
  static Stream<ServerUnderTest> servers() {
    return Stream.of(new Vsftpd(), new PureFtpd());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void a_name_that_cannot_be_read_can_be_used_all_the_same(ServerUnderTest kind)
      throws IOException {
    try (RunningServer server = kind.start()) {
      var names = new RawNames(server.home());
      names.makeDirectory(CAFE, "coffee");
      names.make(CAFE + ".txt");
      String url = Commands.url(server.account().user(), server.host(), server.port());
      Run inside =
          withPassword(server)
              .script("get inside.txt\nbye\n", "--password-env=FTP_PASSWORD", url + "caf%E9");
      Run outside =
          FtpProgram.in(directory)
              .script(Commands.at(server, "ls", "mdelete *.txt", "bye"), "-n", "-i");

      assertThat(inside).exitsWith(0).shows("226").warns();
      assertThat(directory.resolve("inside.txt")).hasContent("coffee");
      assertThat(outside).exitsWith(0).shows("caf\\xE9", "250").warns();
      assertThat(names.all()).containsExactly(CAFE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void names_are_written_as_the_server_writes_them(ServerUnderTest kind) throws IOException {
    Files.writeString(directory.resolve(CAFE + ".txt"), "coffee");
    try (RunningServer server = kind.start()) {
      var names = new RawNames(server.home());
      Run run =
          run(
              server,
              "mkdir thé",
              "cd thé",
              "put café.txt",
              "rename café.txt naïve.txt",
              "ls",
              "get naïve.txt back.txt",
              "lcd .",
              "mget na*",
              "pwd",
              "bye");

      assertThat(run).exitsWith(0).shows("226", "naïve.txt", "/thé\"", "221").warns();
      assertThat(names.all()).containsExactly("thé");
      assertThat(directory.resolve("back.txt")).hasContent("coffee");
      assertThat(directory.resolve("naïve.txt")).hasContent("coffee");
    }
  }

  @Test
  void text_that_the_server_could_not_read_is_not_sent() throws IOException {
    try (var server = FakeFtpServer.script(s -> goodbye(s.say("220 ready\r\n")))) {
      String script =
          Commands.lines("open " + server.host() + " " + server.port(), "cd жук", "bye");
      Run run = FtpProgram.in(directory).script(script, "-n", LATIN_1);

      assertThat(run)
          .exitsWith(1)
          .warns("'CWD жук' was not sent: ISO-8859-1 (--encoding) cannot write it");
    }
  }

  @Test
  void a_server_with_many_hosts_gets_the_host_before_the_user() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                goodbye(
                    loggedIn(
                        s.say("220 ready\r\n").hear("HOST poems.test").say("220 poems\r\n"))))) {
      Run run = enter(server, "--virtual-host=poems.test");

      assertThat(run).exitsWith(0).shows("230 welcome").warns();
    }
  }

  @Test
  void without_the_virtual_host_there_is_no_login_at_another() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                s.say("220 ready\r\n")
                    .hear("HOST poems.test")
                    .say("504 no such host\r\n")
                    .hearTheEnd())) {
      Run run = enter(server, "--virtual-host=poems.test");

      assertThat(run).exitsWith(1).shows("504 no such host");
      assertThat(server.heard()).noneMatch(line -> line.startsWith("USER"));
    }
  }

  @Test
  void a_server_that_offers_it_learns_a_client_name_and_a_language() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                goodbye(
                    greetedByLogin(s)
                        .hear("FEAT")
                        .say("211-these\r\n CLNT\r\n LANG EN*;FR\r\n211 end\r\n")
                        .hear("CLNT reader/1")
                        .say("200 noted\r\n")
                        .hear("LANG fr")
                        .say("200 bonjour\r\n")))) {
      Run run = enter(server, "--client-name=reader/1", "--language=fr");

      assertThat(run).exitsWith(0).warns();
    }
  }

  private FtpProgram withPassword(RunningServer server) {
    return FtpProgram.in(directory).with("FTP_PASSWORD", server.account().password());
  }

  private Run run(RunningServer server, String... commands) {
    return FtpProgram.in(directory).script(Commands.at(server, commands), "-n", "-i", LATIN_1);
  }

  private Run enter(FakeFtpServer server, String... flags) {
    String[] all =
        Stream.concat(
                Stream.of(flags),
                Stream.of("--user=alice", "--password-env=FTP_PASSWORD", Commands.url(server)))
            .toArray(String[]::new);
    return FtpProgram.in(directory).with("FTP_PASSWORD", "s3cret").script("bye\n", all);
  }

  private static Script greetedByLogin(Script script) {
    return login(script.say("220 ready\r\n"));
  }

  private static Script login(Script script) {
    return script
        .hear("USER alice")
        .say("331 password?\r\n")
        .hear("PASS s3cret")
        .say("230 welcome\r\n");
  }

  private static Script loggedIn(Script script) {
    return login(script).hear("FEAT").say("500 no\r\n");
  }

  private static Script goodbye(Script script) {
    return script.hear("QUIT").say("221 bye\r\n").hearTheEnd();
  }
}
