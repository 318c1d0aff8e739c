package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Replies that are legal and rare, or not legal at all.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class OddRepliesIT {
  @TempDir Path directory;

  @Test
  void replies_may_come_in_pieces() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                s.sayInPieces("220-hello\r\n220 there\r\n")
                    .hear("PWD")
                    .sayInPieces("257 \"/\"\r\n")
                    .hear("QUIT")
                    .sayInPieces("221-bye\r\n 221 not yet\r\n221 bye\r\n")
                    .hearTheEnd())) {
      Run run = FakeSession.run(server, directory, "pwd", "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("220-hello", "220 there", "257 \"/\"", "221-bye", " 221 not yet", "221 bye")
          .warns();
    }
  }

  @Test
  void a_reply_of_many_lines_is_shown_whole_and_ends_with_its_own_code() throws IOException {
    String lines = "230-never mind\r\n220\tno end\r\n 220 no end\r\n".repeat(100);
    try (var server =
        FakeFtpServer.script(
            s -> FakeSession.inStep(s.say("220-first\r\n" + lines + "220 last\r\n")))) {
      Run run = FakeSession.run(server, directory, "pwd", "bye");

      assertThat(run).exitsWith(0).shows("220-first", "220 last", "257", "221").warns();
      assertThat(run.output().lines().filter(line -> line.equals(" 220 no end"))).hasSize(100);
    }
  }

  @Test
  void a_server_may_ask_for_patience_before_its_greeting() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> FakeSession.inStep(s.say("120 ready in 1 minute\r\n220 ready\r\n")))) {
      Run run = FakeSession.run(server, directory, "pwd", "bye");

      assertThat(run).exitsWith(0).shows("120 ready in 1 minute", "220 ready", "257").warns();
    }
  }

  @Test
  void a_hostile_greeting_cannot_steer_the_terminal() throws IOException {
    String hostile = "220 \u001B]52;c;ZXZpbA==\u0007\u001B[2J\u009B31m \u202Etxt.exe\r\n";
    try (var server = FakeFtpServer.script(s -> FakeSession.goodbye(s.say(hostile)))) {
      Run run = FakeSession.run(server, directory, "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("220 \\x1B]52;c;ZXZpbA==\\x07\\x1B[2J\\x9B31m \\u202Etxt.exe")
          .warns();
    }
  }

  @Test
  void commands_of_telnet_are_no_part_of_a_reply() throws IOException {
    byte[] willEcho = {(byte) 0xFF, (byte) 0xFB, 1};
    try (var server =
        FakeFtpServer.script(s -> FakeSession.inStep(s.say(willEcho).say("220 ready\r\n")))) {
      Run run = FakeSession.run(server, directory, "pwd", "bye");

      assertThat(run).exitsWith(0).shows("220 ready", "257").warns();
    }
  }

  @Test
  void a_web_server_is_recognized_as_none_of_ours() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> s.say("HTTP/1.1 400 Bad Request\r\nServer: web\r\n\r\n<html>\r\n").hearTheEnd())) {
      Run run = FakeSession.run(server, directory, "pwd", "!echo and on");

      assertThat(run)
          .exitsWith(4)
          .shows("Not connected.", "and on")
          .warns("the server sent something that is not an FTP reply: HTTP/1.1 400 Bad Request");
    }
  }

  @Test
  void garbage_in_the_middle_of_a_session_ends_the_session_only() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    FakeSession.greeted(
                        FakeSession.greeted(s)
                            .hear("PWD")
                            .say(new byte[] {0, 1, (byte) 0xFE, '\r', '\n'})
                            .hearTheEnd()
                            .nextConnection())))) {
      Run run = FakeSession.run(server, directory, "pwd", FakeSession.open(server), "pwd", "bye");

      assertThat(run)
          .exitsWith(7)
          .shows("257 \"/\" in step")
          .warns("the server sent something that is not an FTP reply: \\x00\\x01\\xFE");
    }
  }

  @Test
  void a_reply_without_end_is_given_up() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> FakeSession.greeted(s).hear("PWD").sayEndlessly("257-more\r\n".repeat(100)))) {
      Run run = FakeSession.run(server, directory, "pwd", "!echo and on");

      assertThat(run)
          .exitsWith(7)
          .shows("and on")
          .warns("the server sent a reply of more than 16777216 bytes; the connection was closed");
    }
  }

  @Test
  void a_line_without_end_is_given_up() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> FakeSession.greeted(s).hear("PWD").sayEndlessly("257 more".repeat(1000)))) {
      Run run = FakeSession.run(server, directory, "pwd", "!echo and on");

      assertThat(run)
          .exitsWith(7)
          .shows("and on")
          .warns("the server sent a reply of more than 16777216 bytes; the connection was closed");
    }
  }
}
