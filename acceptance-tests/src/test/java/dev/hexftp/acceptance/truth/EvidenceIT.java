package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.Exchange;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A transfer is complete when something proves it, and when nothing that is known speaks against
/// it.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class EvidenceIT {
  private static final byte[] NEW = new Content.Noise(100_000).bytes();
  private static final byte[] HALF = new Content.Noise(25_000).bytes();

  @TempDir Path directory;

  // ── An old file of the same size proves nothing ───────────────────────────────────────────────

  /// How the control connection comes to its end when all bytes have arrived.
  enum Loss implements Fault {
    CLOSED {
      @Override
      public void happen(Exchange stor) throws IOException {
        stor.hangUp();
      }
    },
    RESET {
      @Override
      public void happen(Exchange stor) throws IOException {
        stor.resetConnection();
      }
    },
    CLOSED_WITH_421 {
      @Override
      public void happen(Exchange stor) throws IOException {
        stor.say("421 going down").hangUp();
      }
    };

    /// The upload arrives whole, and the server drops it.
    Fault afterDroppedUpload() {
      return stor -> {
        stor.say("150 go ahead").data().receiveAll();
        happen(stor);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_upload_that_was_dropped_is_not_proven_by_the_old_file(Loss loss) throws IOException {
    Files.write(directory.resolve("a.bin"), NEW);
    byte[] old = new byte[NEW.length];
    try (var server =
        FaultyFtpServer.with(
            it -> it.file("/a.bin", old).once("STOR", loss.afterDroppedUpload()))) {
      Run run = Client.in(directory, server).run("put a.bin");

      assertThat(run).exitsWith(7);
      assertThat(run.diagnostics()).doesNotContain("is complete");
      assertThat(server.content("/a.bin")).hasValue(old);
    }
  }

  /// Its facts are those of the old file as well (RFC 3659 §7).
  @Test
  void nor_is_it_by_a_listing_of_the_old_file() throws IOException {
    Files.write(directory.resolve("a.bin"), NEW);
    byte[] old = new byte[NEW.length];
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.bin", old)
                    .answer("SIZE", "500 what?")
                    .once("STOR", Loss.CLOSED.afterDroppedUpload()))) {
      Run run = Client.in(directory, server).run("put a.bin");

      assertThat(run).exitsWith(7);
      assertThat(server.content("/a.bin")).hasValue(old);
    }
  }

  @Test
  void nor_is_an_upload_of_text() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "new");
    try (var server =
        FaultyFtpServer.with(
            it -> it.file("/a.txt", "old").once("STOR", Loss.CLOSED.afterDroppedUpload()))) {
      Run run = Client.in(directory, server).run("ascii", "put a.txt");

      assertThat(run).exitsWith(7);
      assertThat(server.text("/a.txt")).isEqualTo("old");
    }
  }

  @Test
  void with_retries_success_means_that_the_new_file_is_there() throws IOException {
    Files.write(directory.resolve("a.bin"), NEW);
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.bin", new byte[NEW.length])
                    .once("STOR", Loss.CLOSED.afterDroppedUpload()))) {
      Run run = Client.in(directory, server).retrying().run("put a.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.content("/a.bin")).hasValue(NEW);
    }
  }

  // ── Silence is not loss ───────────────────────────────────────────────────────────────────────

  /// The server still examines the file, which is there until it is refused.
  @Test
  void an_upload_without_a_final_reply_is_no_success() throws IOException {
    Files.write(directory.resolve("a.bin"), NEW);
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      stor.store(stor.say("150 go ahead").data().receiveAll());
                      stor.awaitHangUp();
                    }))) {
      Run run = Client.in(directory, server).with("--reply-timeout=1").run("put a.bin");

      assertThat(run).exitsWith(7);
      assertThat(run.diagnostics()).doesNotContain("is complete");
    }
  }

  // ── Evidence against it counts ────────────────────────────────────────────────────────────────

  /// All bytes are in the buffers of the system, so the client learns of the reset afterwards.
  @Test
  void an_upload_that_the_server_reset_after_a_part_is_no_success() throws IOException {
    Files.write(directory.resolve("a.bin"), NEW);
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      byte[] part =
                          stor.say("150 go ahead").data().awaitArrived(NEW.length).receive(1_000);
                      stor.data().reset();
                      stor.store(part).say("226 done");
                    }))) {
      Run run = Client.in(directory, server).run("put a.bin");

      assertThat(run).exitsWith(1);
      Warnings.assertSaysSomething(run);
    }
  }

  @Test
  void nor_is_a_large_one_that_was_reset_in_the_middle() throws IOException {
    Files.write(directory.resolve("a.bin"), new byte[8 << 20]);
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.once(
                    "STOR",
                    stor -> {
                      byte[] part = stor.say("150 go ahead").data().receive(1_000);
                      stor.data().reset();
                      stor.store(part).say("226 done");
                    }))) {
      Run run = Client.in(directory, server).run("put a.bin");

      assertThat(run).exitsWith(1);
      Warnings.assertSaysSomething(run);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "150 Opening BINARY mode data connection for a.bin (50000 bytes).",
        "150 Opening BINARY mode data connection for a.bin (24999 bytes)",
        "125 Data connection already open; a.bin (50000 bytes)",
        "150-Opening BINARY mode\r\n150 data connection for a.bin (50000 bytes)"
      })
  void a_download_of_another_size_than_announced_is_no_success(String announcement)
      throws IOException {
    Files.writeString(directory.resolve("a.bin"), "precious");
    try (var server = FaultyFtpServer.with(it -> it.once("RETR", sendingHalf(announcement)))) {
      Run run = Client.in(directory, server).run("get a.bin");

      assertThat(run).exitsWith(1);
      Warnings.assertSaysSomething(run);
      assertThat(directory.resolve("a.bin")).hasContent("precious");
    }
  }

  @Test
  void one_of_many_of_another_size_than_announced_is_fetched_again_one_command_at_a_time()
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.greetingAsVsftpd()
                    .file("/a.bin", "first")
                    .file("/b.bin", NEW)
                    .file("/c.bin", "last")
                    .once("RETR b.bin", sendingHalf("150 Opening for b.bin (100000 bytes)")))) {
      Run run = Client.in(directory, server).run("mget *.bin");

      assertThat(run).exitsWith(0);
      assertThat(directory.resolve("b.bin")).hasBinaryContent(NEW);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "binary, 150 Opening BINARY mode data connection for a.bin (25000 bytes).",
    "binary, 150 Opening for report (50000 bytes).bin (25000 bytes)",
    "binary, 150 Opening BINARY mode data connection",
    "binary, 150 24.4 kbytes to download",
    "ascii, 150 Opening ASCII mode data connection for a.bin (24000 bytes)"
  })
  void a_download_against_which_nothing_speaks_is_complete(String type, String announcement)
      throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.once("RETR", sendingHalf(announcement)))) {
      Run run = Client.in(directory, server).run(type, "get a.bin");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("a.bin")).exists();
    }
  }

  @Test
  void a_download_of_another_size_than_the_server_has_said_before_is_no_success()
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it -> it.file("/a.bin", NEW).once("RETR", sendingHalf("150 here it comes")))) {
      Run run = Client.in(directory, server).run("binary", "quote SIZE a.bin", "get a.bin");

      assertThat(run).exitsWith(1).shows("213 100000");
      assertThat(directory.toFile().list()).isEmpty();
    }
  }

  /// Sends [#HALF] after `announcement`, and confirms it.
  private static Fault sendingHalf(String announcement) {
    return retr -> {
      retr.say(announcement).data().send(HALF).end();
      retr.say("226 done");
    };
  }
}
