package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The behaviour towards server and user in the dialect of ftp.exe, where it differs from ours.
class FtpExeDialectTest {
  private final ShellUnderTest test = ShellUnderTest.loggedInLikeFtpExe();

  @Test
  void utf8_is_asked_for_before_the_login_and_nothing_after_it() {
    assertThat(test.server.heard()).containsExactly("OPTS UTF8 ON", "USER anna", "PASS secret");
    assertThat(test.display.output()).contains("502 no such rule: OPTS UTF8 ON\n331");
  }

  @Test
  void a_fresh_session_transfers_text_and_no_type_is_sent() {
    sends("RETR", "one\r\n").does("get a.txt").does("type");

    assertThat(heard()).containsExactly("PORT", "RETR a.txt");
    assertThat(test.files.text("a.txt")).isEqualTo("one\n");
    assertThat(test.display.output()).endsWith("Using ascii mode to transfer files.\n");
  }

  @Test
  void a_listing_in_binary_mode_is_text_between_two_silent_types() {
    sends("LIST", "one\r\n").does("binary").does("dir");

    assertThat(heard()).containsExactly("TYPE I", "PORT", "TYPE A", "LIST", "TYPE I");
    assertThat(test.display.output()).containsOnlyOnce("200 as you like");
  }

  @Test
  void names_for_many_files_are_text_and_the_type_is_silently_set_back_once() {
    test.server.sends("NLST a*", "a\r\n").sends("NLST b*", "b\r\n").sends("RETR", "x");

    test.does("prompt").does("binary").does("mget a* b*");

    assertThat(heard())
        .containsExactly(
            "TYPE I", "TYPE A", "PORT", "NLST a*", "PORT", "NLST b*", "TYPE I", "PORT", "RETR a",
            "PORT", "RETR b");
  }

  @Test
  void nothing_is_said_on_standard_error_that_ftp_exe_does_not_say() {
    test.server.sends("NLST", "").answers("RETR", "550 no");

    test.does("prompt").does("mget *.csv").does("glob").fails("mget a b");

    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void names_to_delete_leave_the_type_as_it_is() {
    test.server.sends("NLST", "a\r\n").answers("DELE", "250 gone");

    test.does("prompt").does("binary").does("mdelete *");

    assertThat(heard()).containsExactly("TYPE I", "TYPE A", "PORT", "NLST *", "DELE a");
  }

  @Test
  void names_are_used_as_they_are_listed_as_long_as_the_pattern_covers_them() {
    test.server.sends("NLST", ".rc\r\na.txt\r\nMakefile\r\n").sends("RETR", "x");

    test.does("prompt").does("binary").does("mget *").does("mget sub/*.txt");

    assertThat(test.heardSinceLogin().stream().filter(line -> line.startsWith("RETR")))
        .containsExactly("RETR .rc", "RETR a.txt", "RETR Makefile", "RETR a.txt");
  }

  @Test
  void nothing_is_deleted_that_the_pattern_does_not_cover() {
    test.server.sends("NLST", "a.tmp\r\nsub/b.tmp\r\nMakefile\r\n").answers("DELE", "250 gone");

    test.does("prompt").fails("mdelete sub/*.tmp");

    assertThat(test.heardSinceLogin().stream().filter(line -> line.startsWith("DELE")))
        .containsExactly("DELE sub/b.tmp");
  }

  @Test
  void a_refused_pattern_is_not_tried_in_another_way() {
    test.server.answers("NLST", "550 No files.");

    test.fails("mget *.txt");

    assertThat(heard()).containsExactly("TYPE A", "PORT", "NLST *.txt");
    assertThat(test.display.output()).endsWith("No files.\nCannot find list of remote files.\n");
  }

  @Test
  void the_received_part_of_a_file_replaces_the_old_one_even_if_the_rest_does_not_come() {
    test.files.put("a.txt", "old and longer");
    test.server.on(
        "RETR a.txt",
        peer -> {
          peer.say("150 coming");
          peer.sendData("new");
          peer.endData();
          peer.after(Duration.ofSeconds(1), () -> peer.say("426 broken off"));
        });

    test.fails("get a.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("new");
  }

  @Test
  void the_second_of_two_files_of_one_name_overwrites_the_first() {
    test.server.sends("NLST", "one/x\r\ntwo/x\r\n").sends("RETR one/x", "1").sends("RETR", "2");

    test.does("prompt").does("mget */x");

    assertThat(test.files.text("x")).isEqualTo("2");
  }

  @Test
  void a_listing_on_the_screen_counts_three_bytes_too_many_and_one_in_a_file_does_not() {
    sends("LIST", "one\r\n").does("dir").does("dir . out.txt");

    assertThat(test.display.output()).containsSubsequence("ftp: 8 bytes", "ftp: 5 bytes");
  }

  @Test
  void an_empty_listing_has_no_count() {
    sends("LIST", "").does("dir");

    assertThat(test.display.output()).doesNotContain("bytes");
  }

  @Test
  void directories_are_asked_for_by_their_older_names_and_by_no_other() {
    test.server.answers("XMKD", "500 what?").answers("XPWD", "257 here").answers("XRMD", "250 ok");

    test.fails("mkdir x");
    test.does("pwd").does("rmdir x");

    assertThat(heard()).containsExactly("XMKD x", "XPWD", "XRMD x");
  }

  @Test
  void a_transfer_goes_on_when_port_is_refused() {
    test.server.answers("PORT", "530 log in").answers("NLST", "530 log in");

    test.fails("ls");

    assertThat(test.display.output()).endsWith("530 log in\n530 log in\n");
  }

  @Test
  void a_type_that_the_user_sent_himself_changes_nothing_here() {
    test.server.answers("type i", "200 fine");

    sends("RETR", "x").does("quote type i").does("get a");

    assertThat(heard()).containsExactly("type i", "PORT", "RETR a");
  }

  @Test
  void added_commands_do_not_exist() {
    test.fails("passive");

    assertThat(test.display.output()).endsWith("Invalid command.\n");
    assertThat(test.does("help").display.output()).doesNotContain("passive");
  }

  private ShellUnderTest sends(String command, String text) {
    test.server.sends(command, text);
    return test;
  }

  /// The commands since the login; of PORT the verb only.
  private List<String> heard() {
    List<String> heard = test.server.heard();
    return heard.subList(heard.indexOf("PASS secret") + 1, heard.size()).stream()
        .map(line -> line.startsWith("PORT") ? "PORT" : line)
        .toList();
  }
}
