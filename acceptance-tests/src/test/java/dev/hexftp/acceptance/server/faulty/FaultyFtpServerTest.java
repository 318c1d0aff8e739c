package dev.hexftp.acceptance.server.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The assumptions of tests of the client about the faulty server.
@Timeout(30)
final class FaultyFtpServerTest {
  @Test
  void keeps_stored_files_and_sends_them_back() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it);
        var client = loggedIn(server)) {
      client.ask("TYPE I");
      String stored = store(client, "STOR a.txt", "one\r\n");
      String appended = store(client, "APPE a.txt", "two\r\n");
      String size = client.ask("SIZE a.txt");
      String content = retrieve(client, "a.txt");

      assertThat(stored).isEqualTo("226 done");
      assertThat(appended).isEqualTo("226 done");
      assertThat(size).isEqualTo("213 10");
      assertThat(content).isEqualTo("one\r\ntwo\r\n");
      assertThat(server.text("/a.txt")).isEqualTo("one\r\ntwo\r\n");
      assertThat(server.count("STOR")).isEqualTo(1);
    }
  }

  @Test
  void stores_text_with_its_line_ends() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it);
        var client = loggedIn(server)) {
      store(client, "STOR a.txt", "one\r\ntwo\r\n");
      String content = retrieve(client, "a.txt");

      assertThat(server.text("/a.txt")).isEqualTo("one\ntwo\n");
      assertThat(content).isEqualTo("one\r\ntwo\r\n");
    }
  }

  @Test
  void damages_files_in_another_mode_than_the_client_thinks() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it);
        var client = loggedIn(server)) {
      client.ask("MODE B");
      store(client, "STOR a.txt", "content");

      assertThat(server.text("/a.txt")).isEqualTo("tent");
    }
  }

  @Test
  void gives_each_user_a_separate_root_and_begins_there_after_each_login() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.directory("alice", "/poems"));
        var client = loggedIn(server)) {
      String entered = client.ask("CWD poems");
      client.login("bob", "s3cret");
      String directory = client.ask("PWD");
      String refused = client.ask("CWD poems");

      assertThat(entered).isEqualTo("250 done");
      assertThat(directory).isEqualTo("257 \"/\"");
      assertThat(refused).startsWith("550");
    }
  }

  @Test
  void forgets_the_user_after_rein() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it);
        var client = loggedIn(server)) {
      client.ask("REIN");

      assertThat(client.ask("PWD")).startsWith("530");
    }
  }

  @Test
  void lists_names_and_manages_files() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.file("/a", "1").file("/b", "2"));
        var client = loggedIn(server)) {
      client.ask("RNFR a");
      client.ask("RNTO c");
      client.ask("DELE b");
      client.ask("MKD new");
      String entered = client.ask("CWD new");
      String left = client.ask("CDUP");
      String names;
      try (Socket data = client.passive()) {
        client.ask("NLST");
        names = text(data);
      }

      assertThat(names).isEqualTo("c\r\n");
      assertThat(entered).isEqualTo("250 done");
      assertThat(left).isEqualTo("250 done");
    }
  }

  @Test
  void goes_wrong_where_a_fault_is_planted_and_only_there() throws IOException {
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.answerOnce("NOOP", "500 first")
                        .answerOnce("NOOP", "501 second")
                        .answer("PWD", "550 never")
                        .answer("SIZE a", "213 7"));
        var client = loggedIn(server)) {
      assertThat(client.ask("NOOP")).isEqualTo("500 first");
      assertThat(client.ask("NOOP")).isEqualTo("501 second");
      assertThat(client.ask("NOOP")).isEqualTo("200 ok");
      assertThat(client.ask("PWD")).isEqualTo("550 never");
      assertThat(client.ask("PWD")).isEqualTo("550 never");
      assertThat(client.ask("SIZE a")).isEqualTo("213 7");
      assertThat(client.ask("SIZE b")).startsWith("550");
    }
  }

  @Test
  void loses_a_connection_at_the_command_that_a_test_names() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.lose(1, 2))) {
      try (var client = new RawClient(server.host(), server.port())) {
        client.reply();
        assertThat(client.ask("NOOP")).startsWith("200");
        assertThat(client.ask("NOOP")).isEmpty();
      }
      try (var client = loggedIn(server)) {
        assertThat(client.ask("NOOP")).startsWith("200");
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void tells_an_orderly_end_of_data_from_a_reset() throws Exception {
    var endings = new CompletableFuture<DataLink.Ending>();
    var received = new ByteArrayOutputStream();
    try (var server =
            FaultyFtpServer.with(
                it ->
                    it.once(
                        "STOR",
                        stor ->
                            endings.complete(stor.say("150 go").data().awaitEnding(received))));
        var client = loggedIn(server)) {
      try (Socket data = client.passive()) {
        client.ask("STOR a");
        data.getOutputStream().write("part".getBytes(StandardCharsets.UTF_8));
        data.setSoLinger(true, 0);
      }

      assertThat(endings.get()).isEqualTo(DataLink.Ending.RESET);
    }
  }

  private static RawClient loggedIn(FaultyFtpServer server) throws IOException {
    var client = new RawClient(server.host(), server.port());
    client.reply();
    assertThat(client.login("alice", "s3cret")).startsWith("230");
    return client;
  }

  private static String store(RawClient client, String command, String content) throws IOException {
    try (Socket data = client.passive()) {
      client.ask(command);
      data.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
    return client.reply();
  }

  private static String retrieve(RawClient client, String name) throws IOException {
    String content;
    try (Socket data = client.passive()) {
      client.ask("RETR " + name);
      content = text(data);
    }
    client.reply();
    return content;
  }

  private static String text(Socket data) throws IOException {
    return new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
