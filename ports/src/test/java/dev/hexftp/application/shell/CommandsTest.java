package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import org.junit.jupiter.api.Test;

/// Everything that is one exchange, or none.
class CommandsTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn();

  @Test
  void each_simple_command_is_one_command_on_the_wire() {
    test.server
        .answers("CWD", "250 ok")
        .answers("PWD", "257 \"/\"")
        .answers("MKD", "257 \"/new\"")
        .answers("RMD", "250 ok")
        .answers("DELE", "250 ok")
        .answers("RNFR", "350 and now?")
        .answers("RNTO", "250 ok")
        .answers("HELP", "214 help yourself")
        .answers("site", "200 ok");

    test.does("cd a b").does("pwd").does("mkdir new").does("rmdir new").does("delete x");
    test.does("rename a \"b c\"").does("quote site chmod  644 x").does("remotehelp");

    assertThat(test.heardSinceLogin())
        .containsExactly(
            "CWD a",
            "PWD",
            "MKD new",
            "RMD new",
            "DELE x",
            "RNFR a",
            "RNTO b c",
            "site chmod 644 x",
            "HELP");
  }

  @Test
  void a_server_that_knows_only_the_old_names_is_served() {
    test.server.answers("XPWD", "257 \"/\"").answers("XMKD", "257 \"/new\"");

    test.does("pwd").does("mkdir new");

    assertThat(test.heardSinceLogin()).containsExactly("PWD", "XPWD", "MKD new", "XMKD new");
  }

  @Test
  void a_refusal_that_is_about_the_directory_is_final() {
    test.server.answers("MKD", "550 exists");

    Failure failure = test.fails("mkdir old");

    assertThat(failure).isInstanceOf(Failure.Refused.class);
    assertThat(test.heardSinceLogin()).containsExactly("MKD old");
  }

  @Test
  void a_rename_whose_first_half_is_refused_has_no_second_half() {
    test.server.answers("RNFR", "550 no such file");

    test.fails("rename a b");

    assertThat(test.heardSinceLogin()).containsExactly("RNFR a");
  }

  @Test
  void the_local_directory_changes_and_goes_home() {
    test.files.makeDirectory("sub");

    Failure missing = test.fails("lcd nowhere");
    test.does("lcd sub").does("!ls").does("lcd");

    assertThat(missing)
        .isEqualTo(new Failure.LocalFile("nowhere", LocalUse.ENTER, LocalFault.MISSING));
    assertThat(test.localCommands).containsExactly("/home/sub$ ls");
    assertThat(test.display.output())
        .endsWith(
            """
            nowhere: File not found
            Local directory now /home/sub.
            Local directory now /home.
            """);
  }

  @Test
  void a_local_command_that_cannot_be_started_is_reported() {
    Failure failure = test.fails("!missing");

    assertThat(failure).isEqualTo(new Failure.ShellNotStarted("missing"));
  }

  @Test
  void passive_on_lets_the_client_connect_again_after_any_method() {
    test.server.sends("RETR", "x");

    test.does("passive off").does("get a").does("passive on").does("get b");

    assertThat(test.heardSinceLogin()).containsSubsequence("RETR a", "EPSV", "RETR b");
  }

  @Test
  void the_users_choice_in_one_session_is_not_remembered_for_the_next() {
    test.server.sends("RETR a", "content");

    test.does("passive off").does("get a");

    assertThat(test.hostMemory.recall(new HostName(ShellUnderTest.HOST), Port.FTP).dataMethod())
        .isEmpty();
  }

  @Test
  void passive_off_lets_the_server_connect() {
    test.server.on("RETR", peer -> peer.say("550 not now"));

    test.does("passive off");
    test.fails("get x");

    assertThat(test.heardSinceLogin()).noneMatch(line -> line.equals("EPSV"));
    assertThat(test.heardSinceLogin()).anyMatch(line -> line.startsWith("PORT 192,0,2,7,"));
  }

  @Test
  void status_and_type_report_the_present_state() {
    test.does("type").does("ascii").does("type").does("hash").does("status");

    assertThat(test.display.output())
        .contains("Using binary mode to transfer files.\n")
        .contains("Using ascii mode to transfer files.\n")
        .endsWith(
            """
            Connected to ftp.example.
            Type: ascii; Verbose: On ; Bell: Off ; Prompting: On ; Globbing: On\s
            Debugging: Off ; Hash mark printing: On .
            """);
  }

  @Test
  void help_explains_words_and_says_which_are_none() {
    test.does("help get m nonsense");

    assertThat(test.display.output())
        .endsWith(
            """
            get             Receive file
            Ambiguous help command m.
            Invalid help command nonsense.
            """);
  }

  @Test
  void debug_shows_commands_without_secrets() {
    test.server.answers("pass", "503 you are in already");

    test.does("debug").does("user anna secret");
    test.fails("quote pass secret");

    assertThat(test.display.output())
        .contains("---> USER anna\n")
        .contains("---> PASS ****\n")
        .contains("---> pass ****\n")
        .doesNotContain("secret");
  }

  @Test
  void with_verbose_off_only_refusals_are_seen() {
    test.server.answers("CWD x", "550 no such folder").answers("CWD y", "250 ok");

    test.does("verbose").does("cd y");
    test.fails("cd x");

    assertThat(test.display.output()).endsWith("Verbose mode Off .\nno such folder\n");
  }

  @Test
  void the_bell_rings_at_the_end_of_commands_that_may_take_long() {
    test.server.answers("CWD", "250 fine").answers("noop", "200 fine");

    test.does("bell").does("cd x").does("quote noop");

    assertThat(test.display.output()).endsWith("250 fine\n200 fine\n\u0007");
  }
}
