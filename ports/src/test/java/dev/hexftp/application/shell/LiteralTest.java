package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.VerbatimEffect.Reason;
import dev.hexftp.domain.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that the user writes for the server, and the changes by them.
class LiteralTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @Test
  void a_line_after_which_the_ends_would_not_agree_is_not_sent() {
    Failure failure = test.fails("quote rest 100");

    assertThat(failure).isEqualTo(new Failure.VerbatimRefused("REST", Reason.SETS_START));
    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.display.diagnostics())
        .isEqualTo(
            "ftp: REST was not sent: the next file would lack its beginning and look complete\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETR x",
        "STOR x",
        "APPE x",
        "LIST",
        "REIN",
        "AUTH TLS",
        "CCC",
        "PROT C",
        "MODE Z"
      })
  void none_of_these_is_sent(String line) {
    assertThat(test.fails("quote " + line)).isInstanceOf(Failure.VerbatimRefused.class);
    assertThat(test.heardSinceLogin()).isEmpty();
  }

  @Test
  void the_dialect_of_ftp_exe_sends_harmless_lines() {
    test = ShellUnderTest.loggedInLikeFtpExe();
    test.server.answers("REIN", "220 ready").answers("LIST", "425 no data connection");

    test.does("quote REIN").fails("quote LIST");
    test.fails("quote REST 100");
    test.fails("quote AUTH TLS");

    assertThat(test.server.heard()).endsWith("REIN", "LIST");
  }

  @Test
  void goodbye_ends_the_session() {
    test.does("quote QUIT");

    assertThat(test.fails("pwd")).isEqualTo(new Failure.NotConnected());
    assertThat(test.server.heard()).endsWith("QUIT");
    test.does("open " + ShellUnderTest.HOST);
  }

  @Test
  void a_login_by_hand_is_a_login() {
    test = new ShellUnderTest(retrying(1));
    test.does("open " + ShellUnderTest.HOST).does("quote USER anna").does("quote PASS secret");
    test.server.on("NOOP", peer -> peer.hangUp());

    test.fails("quote NOOP");
    test.server.answers("PWD", "257 \"/\"");
    test.does("pwd");

    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(test.server.heard()).containsSubsequence("USER anna", "USER anna", "PASS secret");
  }

  @Test
  void a_login_by_hand_ends_the_trail_of_the_user_before() {
    test = new ShellUnderTest(retrying(1));
    test.server.answers("CWD", "250 ok").answers("PASS other", "230 welcome");
    test.does("open " + ShellUnderTest.HOST).does("user anna secret").does("cd hers");
    test.does("quote USER bert").does("quote PASS other");
    test.server.on(
        "PWD",
        peer -> {
          test.server.answers("PWD", "257 \"/\"");
          peer.hangUp();
        });

    test.does("pwd");

    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(test.server.heard()).containsOnlyOnce("CWD hers");
  }

  @Test
  void a_session_is_not_brought_back_for_the_user_before() {
    test = new ShellUnderTest(retrying(1));
    test.does("open " + ShellUnderTest.HOST).does("user anna secret").does("quote USER bert");
    test.server.on("PWD", peer -> peer.hangUp());

    assertThat(test.fails("pwd")).isEqualTo(new Failure.ControlLost());

    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void a_login_that_is_refused_leaves_the_one_before() {
    test = new ShellUnderTest(retrying(1));
    test.does("open " + ShellUnderTest.HOST).does("user anna secret");
    test.server.answers("USER bert", "530 not now");

    test.fails("quote USER bert");
    test.server.on(
        "PWD",
        peer -> {
          test.server.answers("PWD", "257 \"/\"");
          peer.hangUp();
        });
    test.does("pwd");

    assertThat(test.server.connections()).isEqualTo(2);
  }
}
