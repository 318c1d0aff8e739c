package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `get`, `put`, `append`, `dir`, `ls`.
class FileTransfersTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn("remote.txt", "local.txt");

  @AfterEach
  void nothing_is_left_open() {
    assertThat(test.files.open()).isZero();
  }

  @Test
  void get_tells_the_type_opens_a_data_connection_and_fetches() {
    test.server.sends("RETR hello.txt", "hello\r\n");

    test.does("get hello.txt");

    assertThat(test.heardSinceLogin()).containsExactly("TYPE I", "EPSV", "RETR hello.txt");
    assertThat(test.files.text("hello.txt")).isEqualTo("hello\r\n");
    assertThat(test.display.output())
        .doesNotContain("200 as you like")
        .endsWith("150 coming\n226 done\nftp: 7 bytes received in 0.00Seconds.\n");
  }

  @Test
  void the_type_is_sent_only_when_it_changes() {
    test.server.sends("RETR", "x").sends("LIST", "x\r\n");

    test.does("get one").does("get two").does("dir").does("get three");

    assertThat(test.heardSinceLogin().stream().filter(line -> line.startsWith("TYPE")))
        .containsExactly("TYPE I", "TYPE A", "TYPE I");
  }

  @Test
  void a_type_that_the_user_sent_himself_is_not_relied_on() {
    test.server.sends("RETR", "x");

    test.does("get one").does("quote TYPE A").does("get two");

    assertThat(test.heardSinceLogin().stream().filter(line -> line.startsWith("TYPE")))
        .containsExactly("TYPE I", "TYPE A", "TYPE I");
  }

  @Test
  void text_gets_the_line_ends_of_each_side() {
    List<String> received = new ArrayList<>();
    test.server.sends("RETR a.txt", "one\r\ntwo\r\n").takes("STOR", received::add);
    test.files.put("b.txt", "three\nfour\n");

    test.does("ascii").does("get a.txt").does("put b.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("one\ntwo\n");
    assertThat(received).containsExactly("three\r\nfour\r\n");
    assertThat(test.display.output())
        .contains("ftp: 10 bytes received")
        .contains("ftp: 13 bytes sent");
  }

  @Test
  void without_arguments_get_asks_for_both_names() {
    test.server.sends("RETR remote.txt", "x");

    test.does("get");

    assertThat(test.files.text("local.txt")).isEqualTo("x");
  }

  @Test
  void a_file_for_a_directory_goes_into_it() {
    test.files.makeDirectory("/home/sub");

    test.server.sends("RETR", "new");
    test.does("get remote/report.txt sub");
    test.does("get other.txt sub/");

    assertThat(test.files.text("sub/report.txt")).isEqualTo("new");
    assertThat(test.files.text("sub/other.txt")).isEqualTo("new");
  }

  @Test
  void a_refused_get_leaves_the_local_file_as_it_was() {
    test.server.answers("RETR", "550 no such file");
    test.files.put("hello.txt", "precious");

    Failure failure = test.fails("get hello.txt");

    assertThat(failure).isInstanceOf(Failure.Refused.class);
    assertThat(test.files.text("hello.txt")).isEqualTo("precious");
    assertThat(test.display.output()).endsWith("550 no such file\n");
  }

  @Test
  void a_download_that_breaks_off_leaves_the_local_file_as_it_was() {
    test.server.on(
        "RETR",
        peer -> {
          peer.say("150 coming");
          peer.sendData("only a p");
          peer.breakData();
          peer.say("226 done");
        });
    test.files.put("hello.txt", "precious");

    Failure failure = test.fails("get hello.txt");

    assertThat(failure)
        .isEqualTo(
            new Failure.DataLost(Direction.RECEIVED, new ByteCount(8), new DataFault.Broken()));
    assertThat(test.files.text("hello.txt")).isEqualTo("precious");
  }

  @Test
  void a_full_disk_aborts_the_download_and_the_session_goes_on() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              peer.sendData("0123456789");
            })
        .answers("ABOR", "426 broken off", "226 aborted")
        .answers("PWD", "257 \"/\"");
    test.files.limitRoom(4);

    Failure failure = test.fails("get big");
    test.does("pwd");

    assertThat(failure)
        .isEqualTo(
            new Failure.DataLost(
                Direction.RECEIVED, new ByteCount(0), new DataFault.Local(LocalFault.DISK_FULL)));
    assertThat(test.heardSinceLogin())
        .containsExactly("TYPE I", "EPSV", "RETR big", "ABOR", "NOOP", "PWD");
  }

  @Test
  void a_last_line_without_an_end_is_shown_before_the_reply() {
    test.server.sends("RETR", "one\r\ntwo");

    test.does("get poem.txt -");

    assertThat(test.display.output()).contains("one\ntwo\n226 done\n");
  }

  @Test
  void a_download_that_falls_silent_is_aborted_and_every_reply_is_shown() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              peer.sendData("0123456789");
            })
        .answers("ABOR", "426 broken off", "226 aborted");

    Failure failure = test.fails("get big");

    assertThat(failure)
        .isEqualTo(
            new Failure.DataLost(Direction.RECEIVED, ByteCount.ZERO, new DataFault.Silent()));
    assertThat(test.display.output()).endsWith("426 broken off\n226 aborted\n");
  }

  @Test
  void a_local_file_that_cannot_be_written_costs_no_retr() {
    test.files.forbid("hello.txt");
    test.server.sends("RETR", "x");

    Failure failure = test.fails("get hello.txt");

    assertThat(failure)
        .isEqualTo(
            new Failure.LocalFile("hello.txt", LocalUse.WRITE, LocalFault.PERMISSION_DENIED));
    assertThat(test.heardSinceLogin()).doesNotContain("RETR hello.txt");
  }

  @Test
  void a_missing_local_file_is_reported_before_anything_is_sent() {
    Failure failure = test.fails("put nothing.txt");

    assertThat(failure)
        .isEqualTo(new Failure.LocalFile("nothing.txt", LocalUse.READ, LocalFault.MISSING));
    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.display.output()).endsWith("nothing.txt: File not found\n");
  }

  @Test
  void put_and_append_send_the_whole_file() {
    List<String> received = new ArrayList<>();
    test.server.takes("STOR b", received::add).takes("APPE b", received::add);
    test.files.put("a", "content");

    test.does("put a b").does("append a b");

    assertThat(received).containsExactly("content", "content");
  }

  @Test
  void a_listing_goes_to_the_screen_line_by_line_and_is_made_visible() {
    test.server.sends("LIST", "first\r\n\u001b[2Jsecond\r\n");

    test.does("dir");

    assertThat(test.display.output()).contains("150 coming\nfirst\n\\x1B[2Jsecond\n226 done\n");
  }

  @Test
  void a_listing_goes_to_a_file_with_local_line_ends() {
    test.server.sends("NLST .", "first\r\nsecond\r\n");

    test.does("ls . names.txt");

    assertThat(test.files.text("names.txt")).isEqualTo("first\nsecond\n");
  }

  @Test
  void a_name_from_the_server_side_of_a_path_must_be_safe_here() {
    Failure failure = test.fails("get a/..");

    assertThat(failure).isEqualTo(new Failure.UnsafeLocalName("a/.."));
    assertThat(test.heardSinceLogin()).isEmpty();
  }

  @Test
  void the_way_that_led_to_a_data_connection_is_tried_first_the_next_time() {
    test.server.answers("EPSV", "502 what?").sends("RETR", "x");

    test.does("get one").does("get two").does("close").does("open ftp.example");
    test.does("user anna secret").does("get three");

    assertThat(test.server.heard().stream().filter(line -> line.equals("EPSV"))).hasSize(1);
    assertThat(test.server.heard().stream().filter(line -> line.equals("PASV"))).hasSize(3);
    assertThat(test.display.diagnostics())
        .isEqualTo("ftp: using PASV for data connections (EPSV: 502 what?)\n");
  }

  @Test
  void hash_marks_stand_in_one_run_before_the_final_reply() {
    test.server.sends("RETR", "x".repeat(5_000));

    test.does("hash").does("get big");

    assertThat(test.display.output()).contains("150 coming\n##\n226 done\n");
  }
}
