package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reply answers a command only if its code can (RFC 959 §5.4). One that cannot is shown, and the
/// right one awaited.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class ReplyOwnerIT {
  private static final String SURPLUS = "226 done, said once more\r\n";

  @TempDir Path directory;

  @BeforeEach
  void putLocalFile() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "content");
  }

  // ── 226 answers transfers ─────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @CsvSource({
    "CWD, cd nowhere, 550 no such directory, 1",
    "CDUP, cd .., 550 no further, 1",
    "DELE, delete x, 550 no such file, 1",
    "RNFR, rename x y, 550 no such file, 1",
    "RNTO, rename a y, 553 not allowed, 1",
    "MKD, mkdir x, 550 not allowed, 1",
    "RMD, rmdir x, 550 no such directory, 1",
    "TYPE, ascii, 504 no text, 1",
    "PWD, pwd, 550 nowhere, 1",
    "USER, user bob \"s3cret\", 530 no such user, 5",
    "PASS, user bob \"s3cret\", 530 wrong password, 5"
  })
  void a_surplus_226_is_no_answer_to(String verb, String command, String refusal, int status)
      throws IOException {
    String sent = verb.equals("CDUP") ? "CWD" : verb;
    try (var server =
        FaultyFtpServer.with(
            it -> {
              if (sent.equals("USER") || sent.equals("PASS")) {
                it.once(sent, first -> first.proceed());
              }
              if (sent.equals("TYPE")) {
                it.once("TYPE I", first -> first.proceed());
              }
              return it.file("/a", "old").answerOnce(sent, SURPLUS + refusal);
            })) {
      Run run =
          Client.in(directory, server)
              .with("--on-error=abort")
              .run("put a.txt", command, "put a.txt b.txt");

      assertThat(run).exitsWith(status).shows("226", refusal);
      assertThat(server.count("STOR")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CWD, cd poems, 250 there",
    "DELE, delete a, 250 deleted",
    "MKD, mkdir x, 257 made",
    "TYPE, ascii, 200 text",
    "PWD, pwd, 257 \"/\""
  })
  void the_right_answer_after_a_surplus_226_counts(String verb, String command, String answer)
      throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.answerOnce(verb, SURPLUS + answer))) {
      Run run = Client.in(directory, server).run(command, "quote NOOP");

      assertThat(run).exitsWith(0).shows("226", answer, "200 ok");
    }
  }

  @Test
  void a_rename_goes_on_after_a_surplus_226() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a", "content")
                    .once("RNFR", rnfr -> rnfr.say("226 done, said once more").proceed()))) {
      Run run = Client.in(directory, server).run("rename a b");

      assertThat(run).exitsWith(0).shows("226", "350", "250");
      assertThat(server.text("/b")).isEqualTo("content");
    }
  }

  @Test
  void a_data_connection_is_made_after_a_surplus_226() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it -> it.once("EPSV", epsv -> epsv.say("226 done, said once more").proceed()))) {
      Run run = Client.in(directory, server).run("put a.txt", "pwd");

      assertThat(run).exitsWith(0).shows("226", "229", "150", "226", "257");
      assertThat(server.text("/a.txt")).isEqualTo("content");
    }
  }

  // ── Several codes can be the right one ────────────────────────────────────────────────────────

  @ParameterizedTest
  @ValueSource(
      strings = {"200 OK, received 7 bytes", "213 7", "225 done", "226 done", "250 stored"})
  void an_upload_that_began_and_ended_is_confirmed_by(String confirmation) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      stor.store(stor.say("150 go ahead").data().receiveAll());
                      stor.say(confirmation);
                    }))) {
      Run run = Client.in(directory, server).run("put a.txt", "pwd");

      assertThat(run).exitsWith(0).shows("150", confirmation, "257").warns();
      assertThat(server.text("/a.txt")).isEqualTo("content");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK, sent 7 bytes", "226 done", "250 sent"})
  void a_download_that_began_and_ended_is_confirmed_by(String confirmation) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/b.txt", "content")
                    .once(
                        "RETR",
                        retr -> {
                          retr.say("150 here").data().send(retr.content()).end();
                          retr.say(confirmation);
                        }))) {
      Run run = Client.in(directory, server).run("get b.txt", "pwd");

      assertThat(run).exitsWith(0).shows("150", confirmation, "257").warns();
      assertThat(directory.resolve("b.txt")).hasContent("content");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"227 =127,0,0,1,4,1", "229 (|||1025|)"})
  void an_address_confirms_no_upload(String address) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      stor.say("150 go ahead").data().receiveAll();
                      stor.say(address).awaitHangUp();
                    }))) {
      Run run = Client.in(directory, server).with("--reply-timeout=1").run("put a.txt");

      assertThat(run).exitsWith(7);
    }
  }

  /// The server answers CWD twice, the second time late: while another command is under way.
  @ParameterizedTest
  @ValueSource(strings = {"TYPE", "EPSV", "STOR", "PWD"})
  void a_late_second_answer_to_cwd_is_none_to(String verb) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.directory("alice", "/poems")
                    .once("CWD", cwd -> cwd.say("200 ok").enter())
                    .once(verb, next -> next.say("250 there").proceed()))) {
      Run run = Client.in(directory, server).run("cd poems", "put a.txt", "pwd");

      assertThat(run).exitsWith(0).shows("200 ok", "226", "257 \"/poems\"");
      assertThat(server.text("/poems/a.txt")).isEqualTo("content");
    }
  }

  // ── 3yz is success only where something follows ───────────────────────────────────────────────

  @ParameterizedTest
  @CsvSource({
    "CWD, cd poems",
    "TYPE A, ascii",
    "DELE, delete a",
    "MKD, mkdir poems",
    "RMD, rmdir poems",
    "RNTO, rename a b",
    "PWD, pwd",
    "STOR, put a.txt",
    "RETR, get a",
    "NLST, ls"
  })
  void a_350_is_no_success_for(String verb, String command) throws IOException {
    try (var server =
        FaultyFtpServer.with(it -> it.file("/a", "old").answer(verb, "350 and what else?"))) {
      Run run = Client.in(directory, server).run(command);

      assertThat(run).exitsWith(1).shows("350");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RNFR a"})
  void a_350_is_success_for(String line) throws IOException {
    try (var server =
        FaultyFtpServer.with(it -> it.file("/a", "old").answer("REST", "350 from there on"))) {
      Run run = Client.in(directory, server).run("quote " + line);

      assertThat(run).exitsWith(0).shows("350").warns();
    }
  }
}
