package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static dev.hexftp.acceptance.truth.Warnings.assertSaysWhatMayBeThere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.network.OpaqueRelay;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.faulty.Exchange;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A command that may have been carried out is not repeated. A command that can be repeated without
/// harm is.
///
/// Pipes, which cannot begin anew, have [RepeatPipesIT].
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class RepeatIT {
  private static final byte[] OLD = new Content.Noise(1_000).bytes();
  private static final byte[] MORE = new Content.Noise(200_000).bytes();

  @TempDir Path directory;

  @BeforeEach
  void putLocalFile() throws IOException {
    Files.write(directory.resolve("more.bin"), MORE);
  }

  // ── Appending ─────────────────────────────────────────────────────────────────────────────────

  @Test
  void an_append_over_tls_that_was_cut_is_not_done_again() throws IOException {
    byte[] large = new Content.Noise(2_000_000).bytes();
    Files.write(directory.resolve("large.bin"), large);
    Vsftpd kind = Vsftpd.withOneDataPort();
    try (RunningServer server = kind.start(ServerOptions.ipv4().with(Tls.explicit().required()));
        var control = OpaqueRelay.to(server.port());
        var data = OpaqueRelay.resettingOnce(kind.dataPort(), 400_000)) {
      server.put("log.bin", OLD);
      Run run = RealServer.overTls(directory, server, control, "append large.bin log.bin");

      assertThat(data.hasReset()).isTrue();
      assertThat(run).exitsWith(1);
      assertThat(server.commands()).containsOnlyOnce("APPE log.bin");
      byte[] stored = Files.readAllBytes(server.home().resolve("log.bin"));
      assertThat(joined(OLD, large)).startsWith(stored);
      assertSaysWhatMayBeThere(run);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {426, 451, 452})
  void an_append_that_the_server_broke_off_is_not_done_again(int code) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/log.bin", OLD)
                    .once(
                        "APPE",
                        appe -> {
                          byte[] part = appe.say("150 go ahead").data().receive(1_000);
                          appe.data().reset();
                          appe.append(part).say(code + " only a part was stored");
                        }))) {
      Run run = Client.in(directory, server).retrying().run("append more.bin log.bin");

      assertThat(run).exitsWith(1).shows(Integer.toString(code));
      assertThat(server.count("APPE")).isEqualTo(1);
      assertThat(server.content("/log.bin")).hasValue(joined(OLD, Arrays.copyOf(MORE, 1_000)));
      assertSaysWhatMayBeThere(run);
    }
  }

  @Test
  void an_append_that_was_stored_whole_and_then_refused_is_not_done_again() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/log.bin", OLD)
                    .once(
                        "APPE",
                        appe -> {
                          byte[] all = appe.say("150 go ahead").data().receiveAll();
                          appe.append(all).say("451 stored, but not looked at");
                        }))) {
      Run run = Client.in(directory, server).retrying().run("append more.bin log.bin");

      assertThat(run).exitsWith(1);
      assertThat(server.content("/log.bin")).hasValue(joined(OLD, MORE));
      assertSaysWhatMayBeThere(run);
    }
  }

  /// The second connection is lost as well, at the command with this number.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void an_append_is_not_done_again_on_the_third_connection(int command) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/log.bin", OLD)
                    .once(
                        "APPE",
                        appe -> {
                          byte[] all = appe.say("150 go ahead").data().receiveAll();
                          appe.append(all).hangUp();
                        })
                    .lose(2, command))) {
      Run run = Client.in(directory, server).retrying().run("append more.bin log.bin");

      assertThat(run).exitsWith(7);
      assertThat(server.content("/log.bin")).hasValue(joined(OLD, MORE));
      assertSaysWhatMayBeThere(run);
    }
  }

  // ── Commands that change something once ───────────────────────────────────────────────────────

  /// Before the command there are as many on the first connection as on the second: USER, PASS,
  /// FEAT.
  @ParameterizedTest
  @CsvSource({
    "DELE, delete old.txt",
    "RNTO, rename old.txt new.txt",
    "MKD, mkdir new",
    "RMD, rmdir old",
    "SITE, quote SITE REBOOT"
  })
  void a_command_that_was_lost_is_not_sent_again_on_the_third_connection(
      String verb, String command) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/old.txt", "old")
                    .directory("alice", "/old")
                    .once(verb, Exchange::hangUp)
                    .lose(2, 3))) {
      Run run = Client.in(directory, server).retrying().run(command);

      assertThat(run).exitsWith(7);
      assertThat(server.count(verb)).isEqualTo(1);
      assertSaysWhatMayBeThere(run);
    }
  }

  @ParameterizedTest
  @CsvSource({"DELE, delete old.txt", "RNTO, rename old.txt new.txt", "MKD, mkdir new"})
  void a_command_that_was_never_answered_is_not_sent_again(String verb, String command)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(it -> it.file("/old.txt", "old").once(verb, Exchange::awaitHangUp))) {
      Run run = Client.in(directory, server).retrying().with("--reply-timeout=1").run(command);

      assertThat(run).exitsWith(7);
      assertThat(server.count(verb)).isEqualTo(1);
      assertSaysWhatMayBeThere(run);
    }
  }

  // ── Harmless repetitions ──────────────────────────────────────────────────────────────────────

  @Test
  void an_upload_of_a_file_is_done_again_from_its_beginning() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      byte[] part = stor.say("150 go ahead").data().receive(1_000);
                      stor.data().reset();
                      stor.store(part).say("426 broken");
                    }))) {
      Run run = Client.in(directory, server).retrying().run("put more.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.content("/more.bin")).hasValue(MORE);
    }
  }

  @Test
  void a_download_to_a_file_is_done_again_from_its_beginning() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.bin", OLD)
                    .once(
                        "RETR",
                        retr -> {
                          retr.say("150 here").data().send(Arrays.copyOf(OLD, 500)).end();
                          retr.say("426 broken");
                        }))) {
      Run run = Client.in(directory, server).retrying().run("get a.bin");

      assertThat(run).exitsWith(0);
      assertThat(directory.resolve("a.bin")).hasBinaryContent(OLD);
    }
  }

  @Test
  void an_append_that_was_never_sent_is_done_after_a_loss() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/log.bin", OLD)
                    .once("PWD", pwd -> pwd.say("257 \"/\" and goodbye").hangUp()))) {
      Run run = Client.in(directory, server).retrying().run("pwd", "append more.bin log.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.content("/log.bin")).hasValue(joined(OLD, MORE));
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
