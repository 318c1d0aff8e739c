package dev.hexftp.acceptance.performance;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Commands that go ahead of replies, with a server that answers early, late and out of turn.
///
/// The server answers the transfer of a file only when it has received the next command. A client
/// that waits for the reply first waits for ever, so a client that gets through this sends ahead:
/// for a file there is one turn on the control connection, and none that waits.
@Timeout(150)
@Execution(ExecutionMode.CONCURRENT)
final class PipeliningIT {
  private static final String STANDS_IT = "220 (vsFTPd 3.0.5)\r\n";

  @TempDir Path directory;

  @Test
  void the_next_data_connection_is_asked_for_before_the_present_file_has_come() throws IOException {
    Run run =
        get(
            s ->
                s.hear("RETR a")
                    .hear("EPSV")
                    .with(sending("a"))
                    .offerPassive()
                    .hear("RETR b")
                    .hear("EPSV")
                    .with(sending("b"))
                    .offerPassive()
                    .hear("RETR c")
                    .with(sending("c")));

    assertThat(run).exitsWith(0).warns();
    assertFetched("a", "b", "c");
  }

  @Test
  void the_transfer_command_goes_out_while_the_connection_is_being_made() throws IOException {
    Run run =
        get(
            s ->
                s.hear("RETR a")
                    .hear("EPSV")
                    .openData()
                    .with(sending("a"))
                    .offerPassive()
                    .hear("RETR b")
                    .hear("EPSV")
                    .say("550 not for you\r\n")
                    .offerPassive()
                    .hear("RETR c")
                    .with(sending("c"))
                    .hear("MLST b")
                    .say("250-facts\r\n type=file; b\r\n250 end\r\n"));

    assertThat(run).exitsWith(1).warns("mget: 'b' was not fetched (550)", "mget: 1 failed, 2 done");
    assertFetched("a", "c");
  }

  @Test
  void in_active_mode_the_next_file_is_asked_for_before_the_present_one_has_come()
      throws IOException {
    Run run =
        run(
            s ->
                loggedIn(s)
                    .hear("TYPE A")
                    .say("200 text\r\n")
                    .with(PipeliningIT::hearingWhere)
                    .with(PipeliningIT::comingThere)
                    .hearLike("NLST .*")
                    .say("150 names\r\n")
                    .sendData("a\r\nb\r\nc\r\n")
                    .closeData()
                    .say("226 done\r\n")
                    .hear("TYPE I")
                    .say("200 binary\r\n")
                    .with(PipeliningIT::hearingWhere)
                    .with(PipeliningIT::comingThere)
                    .hear("RETR a")
                    .openData()
                    .with(PipeliningIT::hearingWhere)
                    .hear("RETR b")
                    .with(sending("a"))
                    .with(PipeliningIT::comingThere)
                    .openData()
                    .with(PipeliningIT::hearingWhere)
                    .hear("RETR c")
                    .with(sending("b"))
                    .with(PipeliningIT::comingThere)
                    .with(sending("c")),
            "passive",
            "mget *");

    assertThat(run).exitsWith(0).warns();
    assertFetched("a", "b", "c");
  }

  @Test
  void a_reply_out_of_turn_is_never_taken_for_the_end_of_a_file() throws IOException {
    Run run =
        run(
            s ->
                welcome(s)
                    .hear("RETR a")
                    .hear("EPSV")
                    .say("150 coming\r\n")
                    .sendData("content")
                    .offerPassive()
                    .hearTheEnd()
                    .nextConnection()
                    .with(PipeliningIT::loggedIn)
                    .hear("TYPE I")
                    .say("200 binary\r\n")
                    .hear("EPSV")
                    .offerPassive()
                    .with(PipeliningIT::sendingOneAtATime),
            "mget *");

    assertThat(run)
        .exitsWith(0)
        .warns(
            "may not accept commands that are sent ahead",
            "the connection was lost; connecting to 127.0.0.1 again");
    assertFetched("a", "b", "c");
  }

  @Test
  void an_upload_flows_before_the_servers_first_reply() throws IOException {
    for (String name : List.of("u1", "u2")) {
      Files.writeString(directory.resolve(name), "content of " + name);
    }

    Run run =
        run(
            s ->
                loggedIn(s)
                    .hear("TYPE I")
                    .say("200 binary\r\n")
                    .hear("EPSV")
                    .offerPassive()
                    .hear("RETR a")
                    .with(sending("a"))
                    .hear("EPSV")
                    .offerPassive()
                    .hear("STOR u1")
                    .hear("EPSV")
                    .receiveData("content of u1")
                    .say("150 go on\r\n226 done\r\n")
                    .offerPassive()
                    .hear("STOR u2")
                    .receiveData("content of u2")
                    .say("150 go on\r\n226 done\r\n"),
            "get a",
            "mput u*");

    assertThat(run).exitsWith(0).warns();
    assertFetched("a");
  }

  @Test
  void pipelining_can_be_switched_off() throws IOException {
    Run run =
        run(
            List.of("--pipelining=off"),
            s -> welcome(s).with(PipeliningIT::sendingOneAtATime),
            "mget *");

    assertThat(run).exitsWith(0).warns();
    assertFetched("a", "b", "c");
  }

  /// A session in which `mget` fetches a, b and c, and the server does `transfers` from the moment
  /// at which the first is wanted.
  private Run get(UnaryOperator<Script> transfers) throws IOException {
    return run(s -> transfers.apply(welcome(s)), "mget *");
  }

  private Run run(UnaryOperator<Script> server, String... commands) throws IOException {
    return run(List.of(), server, commands);
  }

  private Run run(List<String> flags, UnaryOperator<Script> server, String... commands)
      throws IOException {
    try (var fake =
        FakeFtpServer.script(s -> server.apply(s).hear("QUIT").say("221 bye\r\n").hearTheEnd())) {
      List<String> all = new ArrayList<>(flags);
      all.addAll(List.of("-n", "-i"));
      return FtpProgram.in(directory)
          .script(
              "open %s %d\nuser anna secret\n".formatted(fake.host(), fake.port())
                  + String.join("\n", commands)
                  + "\nbye\n",
              all.toArray(String[]::new));
    }
  }

  private static Script loggedIn(Script script) {
    return script
        .say(STANDS_IT)
        .hear("USER anna")
        .say("331 password?\r\n")
        .hear("PASS secret")
        .say("230 in\r\n")
        .hear("FEAT")
        .say("211 nothing\r\n");
  }

  /// Up to the moment at which the first file is wanted.
  private static Script welcome(Script script) {
    return loggedIn(script)
        .hear("TYPE A")
        .say("200 text\r\n")
        .hear("EPSV")
        .offerPassive()
        .hearLike("NLST .*")
        .say("150 names\r\n")
        .sendData("a\r\nb\r\nc\r\n")
        .closeData()
        .say("226 done\r\n")
        .hear("TYPE I")
        .say("200 binary\r\n")
        .hear("EPSV")
        .offerPassive();
  }

  private static Script hearingWhere(Script script) {
    return script.hearLike("(PORT|EPRT) .*");
  }

  private static Script comingThere(Script script) {
    return script.say("200 will come\r\n");
  }

  /// The commands after RETR.
  private static UnaryOperator<Script> sending(String name) {
    return s ->
        s.say("150 coming\r\n").sendData("content of " + name).closeData().say("226 done\r\n");
  }

  /// The three files for a client that waits for each reply.
  private static Script sendingOneAtATime(Script script) {
    return script
        .hear("RETR a")
        .with(sending("a"))
        .hear("EPSV")
        .offerPassive()
        .hear("RETR b")
        .with(sending("b"))
        .hear("EPSV")
        .offerPassive()
        .hear("RETR c")
        .with(sending("c"));
  }

  private void assertFetched(String... names) {
    for (String name : names) {
      assertThat(directory.resolve(name)).hasContent("content of " + name);
    }
  }
}
