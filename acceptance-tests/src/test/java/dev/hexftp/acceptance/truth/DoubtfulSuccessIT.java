package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.Exchange;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.Faults;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A refusal for which no command waits is about the transfer before: its success is doubtful, and
/// the run says so, up to the answer to QUIT. While commands go ahead of replies, the reply to the
/// next command shows that no more replies are about the present file.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class DoubtfulSuccessIT {
  private static final byte[] CONTENT = new Content.Noise(20_000).bytes();

  @TempDir Path directory;

  @BeforeEach
  void putLocalFiles() throws IOException {
    for (String name : List.of("u1", "u2", "u3")) {
      Files.write(directory.resolve(name), CONTENT);
    }
  }

  // ── A late refusal ────────────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @ValueSource(
      strings = {"get a", "get a -", "put u1", "append u1 a", "ls", "mget *", "mput u*", "dir . d"})
  void a_refusal_before_the_answer_to_quit_makes_the_last_transfer_doubtful(String command)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.greetingAsVsftpd()
                    .file("/a", "one\n")
                    .file("/b", "two\n")
                    .once("QUIT", quit -> quit.say("426 it was broken off").proceed()))) {
      Run run = Client.in(directory, server).run(command);

      assertThat(run).exitsWith(1).shows("226", "426", "221");
      Warnings.assertSaysSomething(run);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "426 broken off, 1",
    "451 disk error, 1",
    "550 a virus was found, 1",
    "552 quota exceeded, 1",
    "226 done, 0",
    "200 still here, 0"
  })
  void a_refusal_before_the_answer_to_quit_counts(String late, int status) throws IOException {
    try (var server =
        FaultyFtpServer.with(it -> it.once("QUIT", quit -> quit.say(late).proceed()))) {
      Run run = Client.in(directory, server).run("put u1");

      assertThat(run).exitsWith(status).shows("226");
      if (status != 0) {
        Warnings.assertSaysSomething(run);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"426 broken off, 1", "500 what?, 0", "221 bye, 0", "'', 0"})
  void the_server_may_hang_up_after(String last, int status) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "QUIT",
                    quit -> {
                      if (!last.isEmpty()) {
                        quit.say(last);
                      }
                      quit.hangUp();
                    }))) {
      Run run = Client.in(directory, server).run("put u1");

      assertThat(run).exitsWith(status).shows("226");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PWD: pwd: 257", "CWD: cd sub: 250", "DELE: delete a: 250"})
  void a_late_426_is_no_answer_to_the_next_command(String what) throws IOException {
    List<String> parts = List.of(what.split(": "));
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a", "one")
                    .directory("alice", "/sub")
                    .once(parts.get(0), next -> next.say("426 it was broken off").proceed()))) {
      Run run = Client.in(directory, server).run("put u1", "-" + parts.get(1), "quote NOOP");

      // The failure of the second command would not count; that of the first does.
      assertThat(run).exitsWith(1).shows("226", "426", parts.get(2), "200 ok");
      Warnings.assertSaysSomething(run);
    }
  }

  // ── One file ahead ────────────────────────────────────────────────────────────────────────────

  /// The server's replies about a file of which it sends the first half.
  enum Confusion implements Fault {
    /// EPSV, which came ahead, is answered first, and as no EPSV can be.
    NEXT_COMMAND_ANSWERED_BY_250 {
      @Override
      public void happen(Exchange retr) throws IOException {
        retr.hear();
        retr.say("150 here");
        sendHalf(retr);
        retr.say("250 no such thing as EPSV").say("426 cut");
      }
    },
    /// The confirmation of the file before comes a second time.
    SURPLUS_CONFIRMATION {
      @Override
      public void happen(Exchange retr) throws IOException {
        retr.say("150 here").say("226 the one before is done");
        sendHalf(retr);
        retr.say("426 cut");
      }
    },
    /// The server confirms and takes it back.
    CONFIRMATION_TAKEN_BACK {
      @Override
      public void happen(Exchange retr) throws IOException {
        retr.say("150 here");
        sendHalf(retr);
        retr.say("226 done").say("426 no, cut");
      }
    };

    private static void sendHalf(Exchange retr) throws IOException {
      byte[] content = retr.content();
      retr.data().send(Arrays.copyOf(content, content.length / 2)).endAndAwaitClient();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_was_cut_is_not_taken_for_whole_while_another_follows(Confusion confusion)
      throws IOException {
    try (var server = FaultyFtpServer.with(it -> threeFiles(it.once("RETR b", confusion)))) {
      Run run = Client.in(directory, server).with("--reply-timeout=2").run("mget *");

      assertHonest(run);
      assertThat(isWhole("b") || Files.notExists(directory.resolve("b")))
          .as(run.toString())
          .isTrue();
    }
  }

  /// After the last file there is no command that could show it in time; QUIT hears it.
  @ParameterizedTest
  @EnumSource(names = {"SURPLUS_CONFIRMATION", "CONFIRMATION_TAKEN_BACK"})
  void nor_is_the_last_one(Confusion confusion) throws IOException {
    try (var server = FaultyFtpServer.with(it -> threeFiles(it.once("RETR c", confusion)))) {
      Run run = Client.in(directory, server).with("--reply-timeout=2").run("mget *");

      assertHonest(run);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"u2", "u3"})
  void an_upload_that_was_cut_is_not_confirmed_by_the_one_before(String name) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.greetingAsVsftpd()
                    .file("/a", "one")
                    .once(
                        "STOR " + name,
                        stor -> {
                          stor.say("150 go ahead").say("226 the one before is done");
                          byte[] part = stor.data().awaitArrived(CONTENT.length).receive(1_000);
                          stor.store(part).data().reset();
                          stor.say("426 cut");
                        }))) {
      Run run = Client.in(directory, server).with("--reply-timeout=2").run("get a", "mput u*");

      if (run.exitStatus() == 0) {
        assertThat(server.content("/" + name)).as(run.toString()).hasValue(CONTENT);
      } else {
        Warnings.assertSaysSomething(run);
      }
    }
  }

  /// A run that succeeds has all three files; one that fails says why.
  private void assertHonest(Run run) throws IOException {
    if (run.exitStatus() == 0) {
      assertThat(isWhole("a") && isWhole("b") && isWhole("c")).as(run.toString()).isTrue();
    } else {
      Warnings.assertSaysSomething(run);
    }
  }

  private static Faults threeFiles(Faults faults) {
    return faults.greetingAsVsftpd().file("/a", CONTENT).file("/b", CONTENT).file("/c", CONTENT);
  }

  private boolean isWhole(String name) throws IOException {
    Path file = directory.resolve(name);
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), CONTENT);
  }
}
