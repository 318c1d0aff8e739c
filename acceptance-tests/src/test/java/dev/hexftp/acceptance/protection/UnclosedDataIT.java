package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Servers whose TLS ends no data connection with close_notify: a transfer that can be proven in
/// another way is complete, and for the rest the user can take the server's word.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class UnclosedDataIT {
  private static final String LISTING = "-rw-r--r-- 1 a a 1 Jan 1 00:00 a.txt\r\n";
  private static final String TWICE =
      "the protected connection ended without close_notify; a second listing was the same,"
          + " so it is taken for complete";

  @TempDir private Path directory;

  @Test
  void a_listing_that_comes_twice_alike_is_complete() throws IOException {
    try (var server = session(s -> unclosed(unclosed(s, "LIST .", LISTING), "LIST .", LISTING))) {
      Run run = Visitor.trustingIn(directory).visit(server, "dir . new.txt");

      assertThat(run).exitsWith(0).warns(TWICE);
      assertThat(directory.resolve("new.txt")).hasContent(LISTING.replace("\r", ""));
    }
  }

  @Test
  void a_listing_on_the_screen_is_shown_once() throws IOException {
    try (var server = session(s -> unclosed(unclosed(s, "LIST", LISTING), "LIST", LISTING))) {
      Run run = Visitor.trustingIn(directory).visit(server, "dir");

      assertThat(run).exitsWith(0).warns(TWICE);
      assertThat(run.output()).containsOnlyOnce("a.txt");
    }
  }

  @Test
  void names_that_come_twice_alike_are_used() throws IOException {
    String names = "a.txt\r\n";
    try (var server =
        session(
            s ->
                binary(
                        unclosed(
                            unclosed(s.hear("TYPE A").say("200 text\r\n"), "NLST *", names),
                            "NLST *",
                            names))
                    .hear("EPSV")
                    .offerPassive()
                    .hear("RETR a.txt")
                    .say("150 here\r\n")
                    .beginDataTls(Identity.GOOD, TlsVersion.TLS_1_3)
                    .sendData("abc")
                    .truncateData()
                    .say("226 done\r\n")
                    .hear("SIZE a.txt")
                    .say("213 3\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "mget *");

      assertThat(run).exitsWith(0).warns(TWICE);
      assertThat(directory.resolve("a.txt")).hasContent("abc");
    }
  }

  @Test
  void a_text_file_is_complete_if_the_server_stores_as_many_bytes() throws IOException {
    try (var server = session(s -> textFile(s, "213 8\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "ascii", "get poem.txt");

      assertThat(run).exitsWith(0).warns("'poem.txt' is complete: the server has all 8 bytes");
      assertThat(directory.resolve("poem.txt")).hasContent("one\ntwo\n");
    }
  }

  @Test
  void a_text_file_of_another_size_is_not_complete() throws IOException {
    try (var server = session(s -> textFile(s, "213 10\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "ascii", "get poem.txt");

      assertThat(run).exitsWith(1);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void the_user_can_take_the_word_of_one_server() throws IOException {
    try (var server = session(s -> unclosed(s, "LIST .", LISTING))) {
      Run run =
          Visitor.trustingIn(directory)
              .saying("--tls-unclosed=" + server.host())
              .visit(server, "dir . new.txt");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("new.txt")).hasContent(LISTING.replace("\r", ""));
    }
  }

  @Test
  void the_word_of_another_server_is_not_taken() throws IOException {
    try (var server =
        session(s -> unclosed(unclosed(s, "LIST .", LISTING), "LIST .", "other\r\n"))) {
      Run run =
          Visitor.trustingIn(directory)
              .saying("--tls-unclosed=elsewhere.example")
              .visit(server, "dir . new.txt");

      assertThat(run).exitsWith(1);
      assertThat(directory).isEmptyDirectory();
    }
  }

  private static Script textFile(Script script, String size) {
    return binary(
            FakeFtps.retrieving(script.hear("TYPE A").say("200 text\r\n"))
                .beginDataTls(Identity.GOOD, TlsVersion.TLS_1_3)
                .sendData("one\r\ntwo\r\n")
                .truncateData()
                .say("226 done\r\n")
                .hear("SIZE poem.txt")
                .say("550 SIZE not allowed in ASCII mode\r\n"))
        .hear("SIZE poem.txt")
        .say(size);
  }

  private static Script binary(Script script) {
    return script.hear("TYPE I").say("200 binary\r\n");
  }

  private static Script unclosed(Script script, String command, String listing) {
    return script
        .hear("EPSV")
        .offerPassive()
        .hear(command)
        .say("150 here\r\n")
        .beginDataTls(Identity.GOOD, TlsVersion.TLS_1_3)
        .sendData(listing)
        .truncateData()
        .say("226 done\r\n");
  }

  private static FakeFtpServer session(UnaryOperator<Script> steps) throws IOException {
    return FakeFtpServer.script(
        s -> FakeFtps.goodbye(steps.apply(FakeFtps.secured(s, Identity.GOOD, TlsVersion.TLS_1_3))));
  }
}
