package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;

import dev.hexftp.acceptance.network.BlackHole;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Mistakes before there is a session: one clear line, the right exit status, and the script
/// continues.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class BadInputIT {
  @TempDir Path directory;

  @Test
  void an_unknown_host_is_named_and_ends_with_4() {
    Run run = script("open no-such-host.invalid\n!echo and on\n");

    assertThat(run)
        .exitsWith(4)
        .shows("Unknown host no-such-host.invalid.", "and on")
        .warns("no address was found for 'no-such-host.invalid'");
  }

  @Test
  void a_port_without_a_listener_ends_with_4() throws IOException {
    Run run = script("open 127.0.0.1 " + freePort() + "\n!echo and on\n");

    assertThat(run)
        .exitsWith(4)
        .shows("> ftp: connect :Connection refused", "and on")
        .warns("no server listens at 127.0.0.1, port ");
  }

  @Test
  void a_host_that_does_not_answer_ends_with_4_after_the_connect_timeout() throws IOException {
    try (var blackHole = BlackHole.open()) {
      Run run =
          FtpProgram.in(directory)
              .script(
                  "open 127.0.0.1 " + blackHole.port() + "\n!echo and on\n",
                  "-n",
                  "--connect-timeout=1");

      assertThat(run)
          .exitsWith(4)
          .shows("> ftp: connect :Connection timed out", "and on")
          .warns("did not answer in time (--connect-timeout)");
    }
  }

  @Test
  void commands_without_a_connection_end_with_1() {
    Run run = script("pwd\nget poem.txt\nput poem.txt\ndir\nclose\n!echo and on\n");

    assertThat(run)
        .exitsWith(1)
        .shows("Not connected.", "Not connected.", "Not connected.", "Not connected.")
        .shows("and on")
        .warns();
  }

  @Test
  void login_lines_after_a_failed_open_stay_hidden() throws IOException {
    Run run =
        FtpProgram.in(directory)
            .script("open 127.0.0.1 " + freePort() + "\nalice\ns3cret pass\nget poem.txt\n");

    assertThat(run)
        .exitsWith(4)
        .shows("Connection refused", "Invalid command.")
        .warns("no server listens", "'help' lists all commands", "'help' lists all commands");
  }

  @Test
  void a_port_that_is_none_is_named() {
    Run run = script("open 127.0.0.1 65536\nopen 127.0.0.1 ftp\n");

    assertThat(run)
        .exitsWith(1)
        .shows("65536: bad port number", "ftp: bad port number")
        .warns("a port is a number from 1 to 65535", "a port is a number from 1 to 65535");
  }

  @Test
  void a_script_that_is_not_there_ends_with_3() {
    Run run = FtpProgram.in(directory).piped("", "-n", "-s:missing.txt");

    assertThat(run).exitsWith(3).shows("Error opening script file missing.txt.").warns();
  }

  @Test
  void a_directory_in_the_place_of_a_script_ends_with_3() {
    Run run = FtpProgram.in(directory).piped("", "-n", "-s:" + directory);

    assertThat(run).exitsWith(3).shows("Error opening script file " + directory + ".").warns();
  }

  @Test
  void a_script_that_is_not_utf_8_ends_with_3_before_anything_is_done() {
    byte[] latin1 = "!echo done\n; grün\n".getBytes(StandardCharsets.ISO_8859_1);

    Run run = FtpProgram.in(directory).script(latin1, "-n");

    assertThat(run).exitsWith(3).showsNoLine("done").warns("line 2 is not UTF-8");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_command() {
    Run run = script("\uFEFF!echo first\r\n!echo second\r\n");

    assertThat(run).exitsWith(0).shows("first", "second").warns();
  }

  @Test
  void an_unknown_flag_is_named_and_ends_with_2() {
    Run run = FtpProgram.in(directory).piped("", "-Z");

    assertThat(run).exitsWith(2);
    org.assertj.core.api.Assertions.assertThat(run.diagnostics())
        .isEqualTo("ftp: there is no flag -Z\nftp: --help shows what there is\n");
  }

  @Test
  void an_empty_script_and_an_empty_input_end_with_0() {
    assertThat(script("")).exitsWith(0).warns();
    assertThat(FtpProgram.in(directory).piped("")).exitsWith(0).warns();
  }

  @Test
  void input_that_ends_in_a_question_is_said_so() {
    Run run = script("open");

    assertThat(run).exitsWith(1).shows("To ").warns("no answer was given");
  }

  private Run script(String script) {
    return FtpProgram.in(directory).script(script, "-n");
  }

  /// Free a moment ago. It is very unlikely that another process takes it in the meantime.
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
