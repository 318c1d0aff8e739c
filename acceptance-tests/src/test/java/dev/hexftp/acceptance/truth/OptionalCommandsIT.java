package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that the client sends for its own reasons cost the user neither the session nor the
/// file when the server refuses them.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class OptionalCommandsIT {
  @TempDir Path directory;

  @BeforeEach
  void putLocalFile() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "content");
  }

  /// Without a 150 the client has to find out whether the 226 was about this file. Any final reply
  /// to NOOP shows that nothing else was owed.
  @ParameterizedTest
  @ValueSource(
      strings = {"200 ok", "250 ok", "500 what?", "502 no such command", "530 not for you"})
  void a_download_without_a_1yz_is_complete_with_any_answer_to_noop(String reply)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/b.txt", "content")
                    .answer("NOOP", reply)
                    .once(
                        "RETR",
                        retr -> {
                          retr.data().send(retr.content()).end();
                          retr.say("226 done");
                        }))) {
      Run run = Client.in(directory, server).run("get b.txt", "pwd");

      assertThat(run).exitsWith(0).shows("226", "257").warns();
      assertThat(directory.resolve("b.txt")).hasContent("content");
    }
  }

  /// The client has to find out where the replies about the transfer end.
  @ParameterizedTest
  @ValueSource(strings = {"200 ok", "500 what?", "502 no such command", "530 not for you"})
  void a_session_continues_after_an_abort_with_any_answer_to_noop(String reply) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.answer("NOOP", reply)
                    .once(
                        "RETR",
                        retr -> {
                          retr.say("150 here").data().send((byte) 'x');
                          retr.data().awaitEnding(OutputStream.nullOutputStream());
                          retr.say("426 broken off");
                        }))) {
      Run run = Client.in(directory, server).with("--data-timeout=1").run("get b.txt", "put a.txt");

      assertThat(run).exitsWith(1);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.text("/a.txt")).isEqualTo("content");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FEAT: 500 what?",
        "FEAT: 530 not for you",
        "FEAT: 451 not now",
        "FEAT: 350 and what else?",
        "OPTS: 501 no such option",
        "OPTS: 451 not now",
        "CLNT: 500 what?",
        "CLNT: 451 not now",
        "SIZE: 500 what?",
        "SIZE: 550 not for you",
        "SIZE: 350 and what else?",
        "MLST: 500 what?"
      })
  void a_session_does_not_need(String refusal) throws IOException {
    String verb = refusal.substring(0, 4);
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/b.txt", "content")
                    .answer("FEAT", "211-Features\r\n UTF8\r\n CLNT\r\n SIZE\r\n211 End")
                    .answer("CLNT", "200 hello")
                    .answer(verb, refusal.substring(6)))) {
      Run run =
          Client.in(directory, server)
              .with("--client-name=tests")
              .run("put a.txt", "get b.txt", "pwd");

      assertThat(run).exitsWith(0).shows("226", "226", "257");
      assertThat(server.text("/a.txt")).isEqualTo("content");
      assertThat(directory.resolve("b.txt")).hasContent("content");
    }
  }

  /// SIZE is asked in vain, and the upload was dropped: that costs a proof, not more.
  @Test
  void a_file_that_cannot_be_proven_is_unconfirmed_and_the_session_can_go_on() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.answer("SIZE", "500 what?")
                    .answer("MLST", "500 what?")
                    .once(
                        "STOR",
                        stor -> {
                          stor.say("150 go ahead").data().receiveAll();
                          stor.hangUp();
                        }))) {
      Run run = Client.in(directory, server).run("put a.txt");

      assertThat(run).exitsWith(7);
      Warnings.assertSaysWhatMayBeThere(run);
    }
  }
}
