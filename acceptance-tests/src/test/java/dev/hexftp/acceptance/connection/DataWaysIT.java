package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.network.BlackHole;
import dev.hexftp.acceptance.network.ControlRelay;
import dev.hexftp.acceptance.network.Distortions;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Data connections that get through, and the memory of the method.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class DataWaysIT {
  private static final String POEM = "Tyger Tyger";
  private static final String SWALLOWED =
      "using PASV for data connections (EPSV: connection timed out)";

  @TempDir Path directory;
  @TempDir Path home;

  @EachServer
  void a_port_that_swallows_costs_one_try_and_nothing_in_the_next_run(ServerUnderTest kind)
      throws IOException {
    try (RunningServer server = withPoem(kind);
        var hole = BlackHole.open();
        var relay = ControlRelay.before(server, swallowing(hole))) {
      Run first = fetchTwice(relay, server, "--data-connect-timeout=1");
      int commandsOfFirst = relay.commands().size();
      Run second = fetchTwice(relay, server);

      assertThat(first).exitsWith(0).warns(SWALLOWED);
      assertThat(relay.commands().subList(0, commandsOfFirst)).containsOnlyOnce("EPSV");
      assertThat(second).exitsWith(0).warns();
      assertThat(relay.commands().subList(commandsOfFirst, relay.commands().size()))
          .contains("PASV")
          .doesNotContain("EPSV");
      assertFetched();
    }
  }

  @Test
  void without_memory_nothing_is_written_or_read() throws IOException {
    try (RunningServer server = withPoem(new EmbeddedFtpServer());
        var hole = BlackHole.open();
        var relay = ControlRelay.before(server, swallowing(hole))) {
      Run forgetful = fetchTwice(relay, server, "--data-connect-timeout=1", "--no-memory");
      Run remembering = fetchTwice(relay, server, "--data-connect-timeout=1");
      Run forgetfulAgain = fetchTwice(relay, server, "--data-connect-timeout=1", "--no-memory");

      assertThat(List.of(forgetful, remembering, forgetfulAgain))
          .allSatisfy(run -> assertThat(run).exitsWith(0).warns(SWALLOWED));
    }
  }

  @EachServer
  void an_address_behind_a_router_does_no_harm(ServerUnderTest kind) throws IOException {
    try (RunningServer server = withPoem(kind);
        var relay = ControlRelay.before(server, pasv(it -> it.announceAddress("10.0.0.5")))) {
      Run run = fetchTwice(relay, server);

      assertThat(run).exitsWith(0).warns("using PASV for data connections (EPSV: 500 no)");
      assertThat(relay.replies()).anyMatch(reply -> reply.contains("10,0,0,5"));
      assertFetched();
    }
  }

  @Test
  void data_at_another_address_are_had_when_the_server_is_believed() throws IOException {
    try (RunningServer server = withPoem(new EmbeddedFtpServer());
        var relay = ControlRelay.before(server, pasv(it -> it.relayDataAt("127.0.0.2")))) {
      Run unbelieving = fetchTwice(relay, server, "--no-memory");
      long bytesBefore = relay.dataBytes();
      Run believing = fetchTwice(relay, server, "--no-memory", "--data-address=reply");

      assertThat(unbelieving)
          .exitsWith(0)
          .warns("using PORT for data connections (EPSV: 500 no; PASV: connection refused)");
      assertThat(bytesBefore).isZero();
      assertThat(believing).exitsWith(0).warns();
      assertThat(relay.dataBytes()).isEqualTo(2L * POEM.length());
      assertFetched();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"224.0.0.1", "0.0.0.0", "255.255.255.255"})
  void an_impossible_server_address_is_not_believed(String address) throws IOException {
    try (RunningServer server = withPoem(new EmbeddedFtpServer());
        var relay = ControlRelay.before(server, it -> it.announceAddress(address))) {
      Run run = fetchTwice(relay, server, "--data-address=reply");

      assertThat(run)
          .exitsWith(0)
          .warns(
              "using PORT for data connections (PASV: the server named an address that cannot be"
                  + " its own)");
      assertThat(relay.commands()).doesNotContain("EPSV");
      assertFetched();
    }
  }

  @Test
  void ports_for_the_server_lie_in_the_range_and_busy_ones_are_left_out() throws IOException {
    try (RunningServer server = withPoem(new EmbeddedFtpServer());
        var ports = BusyPort.before3()) {
      Run run =
          program()
              .script(
                  Commands.at(server, "passive off", "get poem.txt a.txt", "get poem.txt b.txt"),
                  "-n",
                  "--active-ports=" + ports.number() + "-" + (ports.number() + 3));

      assertThat(run).exitsWith(0).warns();
      assertThat(portsIn(server.commands()))
          .hasSize(2)
          .isSubsetOf(ports.number() + 1, ports.number() + 2, ports.number() + 3);
      assertFetched();
    }
  }

  @Test
  void a_range_without_a_free_port_is_said_to_be_one() throws IOException {
    try (RunningServer server = withPoem(new EmbeddedFtpServer());
        var ports = BusyPort.before3()) {
      Run run =
          program()
              .script(
                  Commands.at(server, "passive off", "get poem.txt a.txt"),
                  "-n",
                  "--active-ports=" + ports.number() + "-" + ports.number());

      assertThat(run)
          .exitsWith(1)
          .warns("no data connection could be made (PORT: none of the allowed ports is free;");
      assertThat(server.commands()).noneMatch(command -> command.startsWith("PORT"));
    }
  }

  @Test
  void the_server_gets_the_active_address_of_the_users_choice() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                s.say("220 ready\r\n")
                    .hear("TYPE I")
                    .say("200 binary\r\n")
                    .hearLike("PORT 127,0,0,7,\\d+,\\d+")
                    .say("200 ok\r\n")
                    .hear("RETR poem.txt")
                    .say("150 here\r\n")
                    .sendData(POEM)
                    .closeData()
                    .say("226 done\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      String script =
          Commands.lines(
              "open " + server.host() + " " + server.port(),
              "passive off",
              "get poem.txt a.txt",
              "bye");
      // At 127.0.0.7 there is a listener only if it listens at every address.
      Run run = program().script(script, "-n", "-a", "--active-address=127.0.0.7");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("a.txt")).hasContent(POEM);
    }
  }

  private FtpProgram program() {
    return FtpProgram.in(directory).keepingStateIn(home);
  }

  private static RunningServer withPoem(ServerUnderTest kind) throws IOException {
    RunningServer server = kind.start();
    server.put("poem.txt", POEM);
    return server;
  }

  private Run fetchTwice(ControlRelay relay, RunningServer server, String... flags) {
    String script =
        Commands.through(relay, server, "get poem.txt a.txt", "get poem.txt b.txt", "bye");
    String[] all = new String[flags.length + 1];
    all[0] = "-n";
    System.arraycopy(flags, 0, all, 1, flags.length);
    return program().script(script, all);
  }

  private void assertFetched() {
    assertThat(directory.resolve("a.txt")).hasContent(POEM);
    assertThat(directory.resolve("b.txt")).hasContent(POEM);
  }

  private static UnaryOperator<Distortions> swallowing(BlackHole hole) {
    return it -> it.rewrite("229", _ -> "229 come in (|||" + hole.port() + "|)\r\n");
  }

  /// Without EPSV, which names no address.
  private static UnaryOperator<Distortions> pasv(UnaryOperator<Distortions> lie) {
    return it -> lie.apply(it.refuse("EPSV", "500 no"));
  }

  private static List<Integer> portsIn(List<String> commands) {
    return commands.stream()
        .filter(command -> command.startsWith("PORT "))
        .map(command -> command.split(","))
        .map(parts -> Integer.parseInt(parts[4]) * 256 + Integer.parseInt(parts[5]))
        .toList();
  }
}
