package dev.hexftp.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;

/// The assumptions of scenarios about every server.
@Timeout(60)
final class ServersTest {
  @EachServer
  void accepts_the_right_password(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = greeted(server)) {
      String reply = client.login(server.account().user(), server.account().password());

      assertThat(reply).startsWith("230 ");
    }
  }

  @EachServer
  void refuses_a_wrong_password(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = greeted(server)) {
      String reply = client.login(server.account().user(), "s3cret");

      assertThat(reply).startsWith("530 ");
      assertThat(client.ask("PWD")).startsWith("530 ");
    }
  }

  @EachServer
  void tells_where_home_is(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server)) {
      String reply = client.ask("PWD");

      assertThat(reply).startsWith("257 \"" + server.homeOnServer() + "\"");
    }
  }

  @EachServer
  void stores_a_file_below_home(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server)) {
      String reply = store(client, "STOR übung 1.txt", "content");

      assertThat(reply).startsWith("226 ");
      assertThat(server.home().resolve("übung 1.txt")).hasContent("content");
    }
  }

  @EachServer
  void lets_the_client_change_files_of_the_test(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server)) {
      Path log = server.put("logs/today.txt", "one");
      server.put("logs/old.txt", "gone");

      store(client, "APPE logs/today.txt", " two");
      client.ask("DELE logs/old.txt");

      assertThat(log).hasContent("one two");
      assertThat(server.home().resolve("logs/old.txt")).doesNotExist();
    }
  }

  @EachServer
  void lets_the_client_store_in_a_directory_that_a_test_has_made(ServerUnderTest kind)
      throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server)) {
      Path directory = server.makeDirectory("in box");

      String reply = store(client, "STOR in box/letter", "dear");

      assertThat(reply).startsWith("226 ");
      assertThat(directory.resolve("letter")).hasContent("dear");
    }
  }

  @EachServer
  void converts_line_ends_of_ascii_transfers(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server)) {
      server.put("down.txt", "1\n2\n");
      client.ask("TYPE A");

      store(client, "STOR up.txt", "3\r\n4\r\n");
      String down = retrieve(client, "RETR down.txt");

      assertThat(server.home().resolve("up.txt")).hasBinaryContent("3\n4\n".getBytes(ASCII));
      assertThat(down).isEqualTo("1\r\n2\r\n");
    }
  }

  @EachServer
  void connects_to_the_client_when_asked_to(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start();
        var client = loggedIn(server);
        var listener = new ServerSocket(0, 1, Loopback.IPV4.address())) {
      server.put("a.txt", "active");
      int port = listener.getLocalPort();

      String accepted = client.ask("PORT 127,0,0,1," + port / 256 + "," + port % 256);
      client.say("RETR a.txt");
      byte[] content;
      try (Socket data = listener.accept()) {
        content = data.getInputStream().readAllBytes();
      }

      assertThat(accepted).startsWith("200 ");
      assertThat(content).asString().isEqualTo("active");
      assertThat(client.reply()).startsWith("150 ");
      assertThat(client.reply()).startsWith("226 ");
    }
  }

  @EachServer
  void listens_on_ipv6(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(ServerOptions.ipv6());
        var client = loggedIn(server)) {
      server.put("six.txt", "over IPv6");

      String content = retrieve(client, "RETR six.txt");

      assertThat(server.host()).isEqualTo("::1");
      assertThat(content).isEqualTo("over IPv6");
    }
  }

  @EachServer
  void starts_as_often_as_a_test_wants(ServerUnderTest kind) throws IOException {
    try (RunningServer first = kind.start();
        RunningServer second = kind.start();
        var client = loggedIn(second)) {
      store(client, "STOR x", "1");

      assertThat(second.home().resolve("x")).exists();
      assertThat(first.home()).isEmptyDirectory();
    }
  }

  @EachServer
  void leaves_no_process_when_closed_in_the_middle_of_a_session(ServerUnderTest kind)
      throws IOException {
    RunningServer server = kind.start();
    try (var client = loggedIn(server);
        Socket _ = client.passive()) {
      client.say("STOR endless");
      client.reply();

      server.close();

      assertThat(comesToAnEnd(client)).isTrue();
      assertThat(server.home().getParent()).doesNotExist();
    }
  }

  /// With FIN or with RST, and perhaps a last word about the transfer before.
  private static boolean comesToAnEnd(RawClient client) throws IOException {
    try {
      client.control().getInputStream().readAllBytes();
      return true;
    } catch (SocketException reset) {
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    }
  }

  private static RawClient greeted(RunningServer server) throws IOException {
    var client = new RawClient(server.host(), server.port());
    client.reply();
    return client;
  }

  private static RawClient loggedIn(RunningServer server) throws IOException {
    RawClient client = greeted(server);
    client.login(server.account().user(), server.account().password());
    client.ask("TYPE I");
    return client;
  }

  private static String store(RawClient client, String command, String content) throws IOException {
    try (Socket data = client.passive()) {
      client.ask(command);
      data.getOutputStream().write(content.getBytes(ASCII));
    }
    return client.reply();
  }

  /// Closes the data connection before it asks for the reply: ProFTPD waits for that.
  private static String retrieve(RawClient client, String command) throws IOException {
    byte[] content;
    try (Socket data = client.passive()) {
      client.ask(command);
      content = data.getInputStream().readAllBytes();
    }
    client.reply();
    return new String(content, ASCII);
  }

  private static final Charset ASCII = StandardCharsets.US_ASCII;
}
