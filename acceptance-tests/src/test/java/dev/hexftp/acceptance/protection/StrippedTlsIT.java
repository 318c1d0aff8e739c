package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.Identity;
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

/// Servers, or attackers on the path, that would have the client continue without the TLS that the
/// user has asked for. The fake server hears all that was sent: it fails the test if anything
/// follows.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class StrippedTlsIT {
  private static final String LOGIN = "user alice \"s3cret pass\"";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 what?",
        "502 not here",
        "530 log in first",
        "421 too many users",
        "230 come in, no password needed",
        "334 go on",
        "200 fine"
      })
  void auth_is_answered_otherwise_than_with_234(String answer) throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> s.say("220 ready\r\n").hear("AUTH TLS").say(answer + "\r\n").hearTheEnd())) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run)
          .exitsWith(6)
          .shows("Not connected.", "Not connected.")
          .warns("the server refused AUTH TLS (" + answer + ")");
    }
  }

  @Test
  void a_login_in_the_url_does_not_wait_for_another_chance() throws IOException {
    try (var server = refusing(s -> s.hear("AUTH TLS").say("502 not here\r\n"))) {
      Run run =
          FtpProgram.in(directory)
              .run(
                  List.of(
                      Visitor.trusting(),
                      "-s:" + FtpProgram.SCRIPT,
                      "ftpes://alice:s3cret@" + server.host() + ":" + server.port()),
                  "bye\n",
                  "");

      assertThat(run).exitsWith(6);
      assertThat(run.diagnostics()).contains("the server refused AUTH TLS (502 not here)");
    }
  }

  /// Everything after 234 is TLS; clear text there comes from an attacker (CVE-2021-22947).
  @ParameterizedTest
  @ValueSource(strings = {"230 logged in\r\n", "230", "331 password?\r\n230 in\r\n", "\r\n"})
  void clear_text_follows_234_in_the_same_segment(String injected) throws IOException {
    try (var server = refusing(s -> s.hear("AUTH TLS").say("234 go\r\n" + injected))) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run).exitsWith(6).shows("Not connected.", "Not connected.");
      assertThat(server.heard()).containsExactly("AUTH TLS");
    }
  }

  @Test
  void the_server_hangs_up_in_the_place_of_tls() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> s.say("220 ready\r\n").hear("AUTH TLS").say("234 go\r\n").resetConnection())) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run).exitsWith(6).shows("Not connected.", "Not connected.");
    }
  }

  @Test
  void implicit_tls_is_greeted_in_the_clear() throws IOException {
    try (var server =
        FakeFtpServer.script(s -> s.say("220 ready\r\n").hearRefusalOfTls(Identity.GOOD))) {
      Run run =
          Visitor.in(directory)
              .saying("--tls=implicit", Visitor.trusting())
              .visit(server, LOGIN, "dir");

      assertThat(run).exitsWith(6).shows("Not connected.", "Not connected.");
      assertThat(server.heard()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 what?", "536 not that level", "534 policy", "431 later"})
  void private_data_are_refused(String answer) throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeFtps.agreed(s, Identity.GOOD)
                    .hear("PBSZ 0")
                    .say("200 ok\r\n")
                    .hear("PROT P")
                    .say(answer + "\r\n")
                    .hearTheEnd())) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run)
          .exitsWith(6)
          .shows("Not connected.", "Not connected.")
          .warns("the server refused PROT P (" + answer + ")");
    }
  }

  /// PROT P makes the protection, so that decides.
  @Test
  void the_buffer_size_and_private_data_are_refused() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeFtps.agreed(s, Identity.GOOD)
                    .hear("PBSZ 0")
                    .say("500 what?\r\n")
                    .hear("PROT P")
                    .say("504 nor that\r\n")
                    .hearTheEnd())) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run)
          .exitsWith(6)
          .shows("Not connected.", "Not connected.")
          .warns("the server refused PROT P (504 nor that)");
    }
  }

  /// Some servers hear nothing of it before the login. Then no data follow, at least.
  @Test
  void private_data_are_refused_after_the_login() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeFtps.agreed(s, Identity.GOOD)
                    .hear("PBSZ 0")
                    .say("503 log in first\r\n")
                    .hear("USER alice")
                    .say("331 password?\r\n")
                    .hearLike("PASS .*")
                    .say("230 in\r\n")
                    .hear("PBSZ 0")
                    .say("200 ok\r\n")
                    .hear("PROT P")
                    .say("536 not that level\r\n")
                    .hearTheEnd())) {
      Run run = Visitor.trustingIn(directory).visit(server, LOGIN, "dir");

      assertThat(run)
          .exitsWith(6)
          .shows("Not connected.")
          .warns("the server refused PROT P (536 not that level)");
    }
  }

  /// A peer that answers on the data connection in the clear gets nothing and gives nothing.
  @Test
  void data_come_in_the_clear() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeFtps.goodbye(
                    FakeFtps.retrieving(
                            FakeFtps.secured(s, Identity.GOOD).hear("TYPE I").say("200 binary\r\n"))
                        .sendData("clear as day\r\n")
                        .say("226 done\r\n")))) {
      Run run = Visitor.trustingIn(directory).visit(server, "get poem.txt");

      assertThat(run).exitsWith(6);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void a_real_server_without_tls_does_not_get_the_users_name() throws IOException {
    try (RunningServer server = new Vsftpd().start()) {
      Run run = Visitor.trustingIn(directory).visit(server, "dir");

      assertThat(run).exitsWith(6).warns("the server refused AUTH TLS");
      assertThat(server.commands()).containsExactly("AUTH TLS");
    }
  }

  /// The script until the client hangs up, with a greeting before.
  private static FakeFtpServer refusing(UnaryOperator<Script> steps) throws IOException {
    return FakeFtpServer.script(s -> steps.apply(s.say("220 ready\r\n")).hearTheEnd());
  }
}
