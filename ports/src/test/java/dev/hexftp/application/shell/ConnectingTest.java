package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.proxy.NoProxy;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.testkit.net.ScriptedServer;
import org.junit.jupiter.api.Test;

/// `open`, `user`, `close`, `quit`.
class ConnectingTest {
  @Test
  void open_connects_and_asks_for_the_user() {
    ShellUnderTest test = ShellUnderTest.asking("anna", "secret");

    test.does("open ftp.example");

    assertThat(test.server.heard()).containsExactly("USER anna", "PASS secret", "FEAT");
    assertThat(test.answers.asked())
        .containsExactly(
            new Question.LoginName(new HostName("ftp.example")), new Question.Password());
    assertThat(test.display.output())
        .isEqualTo("Connected to ftp.example.\n220 ready\n331 password please\n230 welcome\n");
  }

  @Test
  void a_url_leads_to_a_directory_and_a_type() {
    ShellUnderTest test = ShellUnderTest.asking("anna", "secret");
    test.server.answers("CWD", "250 there");

    test.does("open ftp://ftp.example/poems/;type=a");

    assertThat(test.heardSinceLogin()).containsExactly("TYPE A", "CWD poems");
  }

  @Test
  void before_a_login_a_url_leads_no_further_than_to_the_server() {
    ShellUnderTest test = ShellUnderTest.quiet();

    test.does("open ftp://ftp.example/poems/;type=a");

    assertThat(test.server.heard()).isEmpty();
    assertThat(test.display.output()).isEqualTo("Connected to ftp.example.\n220 ready\n");
  }

  @Test
  void a_refused_login_leaves_the_connection_open_for_another_try() {
    ShellUnderTest test = ShellUnderTest.asking("anna", "wrong");

    Failure failure = test.fails("open ftp.example");
    test.does("user anna secret");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.LOGIN_REFUSED);
    assertThat(test.display.output())
        .contains("530 wrong\nLogin failed.\n")
        .contains("230 welcome");
  }

  @Test
  void an_input_that_ends_in_the_login_is_a_failure_and_not_an_empty_name() {
    ShellUnderTest test = ShellUnderTest.asking();

    Failure failure = test.fails("open ftp.example");

    assertThat(failure).isEqualTo(new Failure.InputEnded());
    assertThat(test.server.heard()).isEmpty();
  }

  @Test
  void a_guest_is_logged_in_without_a_question() {
    ShellUnderTest test = ShellUnderTest.anonymous();
    test.server.answers("PASS guest@here", "230 be welcome");

    test.does("open ftp.example");

    assertThat(test.server.heard()).containsExactly("USER anonymous", "PASS guest@here", "FEAT");
    assertThat(test.answers.asked()).isEmpty();
    assertThat(test.display.diagnostics()).isEqualTo("Anonymous login succeeded for guest@here\n");
  }

  @Test
  void an_unknown_host_and_a_refused_port_are_reported_and_leave_the_shell_usable() {
    ShellUnderTest test = ShellUnderTest.quiet();

    Failure unknown = test.fails("open nowhere.example");
    Failure refused = test.fails("open deaf.example");
    test.does("open ftp.example");

    assertThat(ExitStatus.of(unknown)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(ExitStatus.of(refused)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(test.display.output())
        .startsWith("Unknown host nowhere.example.\n> ftp: connect :Connection refused\n")
        .endsWith("220 ready\n");
  }

  @Test
  void a_second_open_is_refused_and_the_first_connection_stays() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.answers("PWD", "257 \"/\"");

    Failure failure = test.fails("open other.example");
    test.does("pwd");

    assertThat(failure).isEqualTo(new Failure.AlreadyConnected(new HostName("ftp.example")));
    assertThat(test.display.output())
        .contains("Already connected to ftp.example, use disconnect first.\n");
  }

  @Test
  void close_says_goodbye_and_a_later_command_reports_that_there_is_no_connection() {
    ShellUnderTest test = ShellUnderTest.loggedIn();

    test.does("close");
    Failure failure = test.fails("pwd");

    assertThat(test.heardSinceLogin()).containsExactly("QUIT");
    assertThat(test.display.output()).endsWith("221 goodbye\nNot connected.\n");
    assertThat(failure).isEqualTo(new Failure.NotConnected());
  }

  @Test
  void quit_leaves_and_the_end_says_goodbye_once() {
    ShellUnderTest test = ShellUnderTest.loggedIn();

    CommandOutcome outcome = test.shell.execute("bye");
    test.shell.end();

    assertThat(outcome.result()).isEqualTo(new CommandOutcome.Result.Quit());
    assertThat(test.heardSinceLogin()).containsExactly("QUIT");
  }

  @Test
  void a_server_that_hangs_up_instead_of_answering_quit_is_no_failure() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.on("QUIT", peer -> peer.hangUp());

    test.does("close");

    assertThat(test.display.output()).doesNotContain("Connection closed");
  }

  @Test
  void a_connection_that_the_server_has_closed_is_noticed_by_the_next_command() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.on(
        "PWD",
        peer -> {
          peer.say("257 \"/\"");
          peer.say("421 too long idle");
          peer.hangUp();
        });

    test.does("pwd");
    Failure lost = test.fails("pwd");
    Failure afterwards = test.fails("pwd");

    assertThat(ExitStatus.of(lost)).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(afterwards).isEqualTo(new Failure.NotConnected());
    assertThat(test.display.output())
        .endsWith(
            "257 \"/\"\n421 too long idle\nConnection closed by remote host.\nNot connected.\n");
  }

  @Test
  void a_server_that_does_not_answer_in_time_is_given_up() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.on("PWD", _ -> {});

    Failure overdue = test.fails("pwd");
    Failure afterwards = test.fails("pwd");

    assertThat(overdue).isEqualTo(new Failure.ReplyOverdue());
    assertThat(afterwards).isEqualTo(new Failure.NotConnected());
    assertThat(test.display.diagnostics()).contains("did not answer in time");
  }

  @Test
  void utf8_is_switched_on_silently_after_the_login_where_the_server_offers_it() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server
        .answers("FEAT", "211-Features:", " UTF8", "211 End")
        .answers("OPTS", "200 UTF8 is on");

    test.does("open " + ShellUnderTest.HOST).does("user anna secret");

    assertThat(test.server.heard())
        .containsExactly("USER anna", "PASS secret", "FEAT", "OPTS UTF8 ON");
    assertThat(test.display.output()).endsWith("230 welcome\n");
  }

  @Test
  void a_server_that_refuses_utf8_or_does_not_know_features_is_used_all_the_same() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server.answers("FEAT", "211-Features:", " UTF8", "211 End").answers("OPTS", "501 no");

    test.does("open " + ShellUnderTest.HOST).does("user anna secret");

    assertThat(test.display.output()).endsWith("230 welcome\n");
  }

  @Test
  void a_gateway_is_connected_to_and_told_in_the_login_where_to_go() {
    ProxyRoute gateway = new ProxyRoute.Gateway(new HostName("gateway.example"), Port.FTP);
    Preferences usual = Preferences.of(Settings.INITIAL, new LoginPolicy.Wait());
    ShellUnderTest test =
        new ShellUnderTest(
            new Preferences(
                usual.settings(),
                usual.loginPolicy(),
                usual.deadlines(),
                usual.security(),
                usual.persistence(),
                usual.passiveAddress(),
                new ProxyChoice(gateway, NoProxy.NONE),
                usual.introduction(),
                usual.pipelining()));
    ScriptedServer server = ScriptedServer.welcoming("anna@inside.example:2121", "secret");
    test.network.with("gateway.example", server);

    test.does("open inside.example 2121").does("user anna secret");

    assertThat(server.heard()).startsWith("USER anna@inside.example:2121", "PASS secret");
    assertThat(test.display.output()).startsWith("Connected to gateway.example.");
  }
}
