package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.DataLink;
import dev.hexftp.acceptance.server.faulty.Exchange;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A complete file is not thrown away where there is a proof, and nothing is kept where there is
/// none: every combination of the events on the data connection and the server's replies.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class CautionIT {
  private static final byte[] CONTENT = new Content.Noise(50_000).bytes();
  private static final byte[] LARGE = new byte[8 << 20];
  private static final byte[] NAMES = "a\r\nb\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @BeforeEach
  void putLocalFiles() throws IOException {
    Files.write(directory.resolve("small.bin"), CONTENT);
    Files.write(directory.resolve("large.bin"), LARGE);
    Files.writeString(directory.resolve("mine"), "precious");
  }

  /// The events on the data connection.
  enum Data {
    /// All bytes and the regular end.
    ENDED,
    /// All bytes, and no end. Of an upload the server takes a part and no more.
    LEFT_OPEN,
    /// Half of the bytes, and no end.
    HALF_LEFT_OPEN,
    /// All bytes and the regular end, half of them after the last word of the server.
    ENDED_LATER
  }

  /// The replies of the server when the data are so far.
  enum Word {
    /// 226.
    CONFIRMED,
    /// 421, and the control connection is closed.
    GOODBYE,
    /// The control connection is closed.
    CLOSED,
    /// Nothing; the control connection stays.
    SILENCE
  }

  /// The possible results.
  enum Verdict {
    /// Status 0, and the file has its name.
    COMPLETE,
    /// The stated status, and nothing has changed.
    FAILED,
    /// One of both: the size proves it, but the client need not look for a proof.
    EITHER
  }

  /// SIZE tells the right size, so a download whose bytes have all come can be proven.
  @ParameterizedTest
  @CsvSource({
    "ENDED, CONFIRMED, COMPLETE, 0",
    "ENDED, GOODBYE, COMPLETE, 0",
    "ENDED, CLOSED, COMPLETE, 0",
    "ENDED, SILENCE, COMPLETE, 0",
    "ENDED_LATER, GOODBYE, COMPLETE, 0",
    "ENDED_LATER, CLOSED, COMPLETE, 0",
    "LEFT_OPEN, CONFIRMED, COMPLETE, 0",
    "LEFT_OPEN, GOODBYE, EITHER, 7",
    "LEFT_OPEN, CLOSED, EITHER, 7",
    "LEFT_OPEN, SILENCE, EITHER, 1",
    "HALF_LEFT_OPEN, CONFIRMED, FAILED, 1",
    "HALF_LEFT_OPEN, GOODBYE, FAILED, 7",
    "HALF_LEFT_OPEN, CLOSED, FAILED, 7",
    "HALF_LEFT_OPEN, SILENCE, FAILED, 1"
  })
  void download(Data data, Word word, Verdict verdict, int status) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it -> it.file("/a.bin", CONTENT).once("RETR", sending(CONTENT, data, word)))) {
      Run run = impatient(server).run("get a.bin mine");

      assertVerdict(run, verdict, status, CONTENT);
    }
  }

  /// Without SIZE and MLST there is no proof of a transfer that the server did not confirm, or did
  /// not end.
  @ParameterizedTest
  @CsvSource({
    "ENDED, CONFIRMED, COMPLETE, 0",
    "ENDED, GOODBYE, FAILED, 7",
    "ENDED, CLOSED, FAILED, 7",
    "ENDED, SILENCE, FAILED, 7",
    "ENDED_LATER, GOODBYE, FAILED, 7",
    "LEFT_OPEN, CONFIRMED, FAILED, 1",
    "LEFT_OPEN, GOODBYE, FAILED, 7"
  })
  void download_without_a_known_size(Data data, Word word, Verdict verdict, int status)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.bin", CONTENT)
                    .answer("SIZE", "500 what?")
                    .answer("MLST", "500 what?")
                    .once("RETR", sending(CONTENT, data, word)))) {
      Run run = impatient(server).run("get a.bin mine");

      assertVerdict(run, verdict, status, CONTENT);
    }
  }

  /// A listing has no size, so only the server can say that it is whole.
  @ParameterizedTest
  @CsvSource({
    "ENDED, CONFIRMED, COMPLETE, 0",
    "ENDED, GOODBYE, FAILED, 7",
    "ENDED, CLOSED, FAILED, 7",
    "ENDED, SILENCE, FAILED, 7",
    "ENDED_LATER, GOODBYE, FAILED, 7",
    "ENDED_LATER, CLOSED, FAILED, 7",
    "LEFT_OPEN, CONFIRMED, FAILED, 1",
    "LEFT_OPEN, GOODBYE, FAILED, 7",
    "LEFT_OPEN, CLOSED, FAILED, 7",
    "LEFT_OPEN, SILENCE, FAILED, 1"
  })
  void listing(Data data, Word word, Verdict verdict, int status) throws IOException {
    try (var server = FaultyFtpServer.with(it -> it.once("NLST", sending(NAMES, data, word)))) {
      Run run = impatient(server).run("ls . mine");

      assertVerdict(run, verdict, status, "a\nb\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /// The server has an old file of the same size and drops an unconfirmed one.
  @ParameterizedTest
  @CsvSource({
    "ENDED, CONFIRMED, 0",
    "ENDED, GOODBYE, 7",
    "ENDED, CLOSED, 7",
    "ENDED, SILENCE, 7",
    "LEFT_OPEN, CONFIRMED, 1",
    "LEFT_OPEN, GOODBYE, 7",
    "LEFT_OPEN, CLOSED, 7",
    "LEFT_OPEN, SILENCE, 1"
  })
  void upload(Data data, Word word, int status) throws IOException {
    boolean ends = data == Data.ENDED;
    byte[] old = new byte[ends ? CONTENT.length : LARGE.length];
    try (var server =
        FaultyFtpServer.with(it -> it.file("/a.bin", old).once("STOR", receiving(data, word)))) {
      Run run = impatient(server).run(ends ? "put small.bin a.bin" : "put large.bin a.bin", "-pwd");

      assertThat(run).exitsWith(status);
      assertThat(server.content("/a.bin")).hasValue(status == 0 ? CONTENT : old);
    }
  }

  private Client impatient(FaultyFtpServer server) {
    return Client.in(directory, server)
        .with("--reply-timeout=1", "--data-timeout=1", "--overwrite-listings");
  }

  private void assertVerdict(Run run, Verdict verdict, int status, byte[] whole)
      throws IOException {
    byte[] kept = Files.readAllBytes(directory.resolve("mine"));
    boolean complete =
        switch (verdict) {
          case COMPLETE -> true;
          case FAILED -> false;
          case EITHER -> run.exitStatus() == 0;
        };
    assertThat(run).exitsWith(complete ? 0 : status);
    assertThat(kept)
        .as(run.toString())
        .isEqualTo(complete ? whole : "precious".getBytes(StandardCharsets.UTF_8));
  }

  private static Fault sending(byte[] content, Data data, Word word) {
    byte[] first = Arrays.copyOf(content, content.length / 2);
    byte[] second = Arrays.copyOfRange(content, content.length / 2, content.length);
    return exchange -> {
      DataLink link = exchange.say("150 here").data().send(first);
      switch (data) {
        case ENDED -> link.send(second).endAndAwaitClient();
        case LEFT_OPEN -> link.send(second);
        case HALF_LEFT_OPEN, ENDED_LATER -> {}
      }
      say(exchange, word);
      if (data == Data.ENDED_LATER) {
        link.send(second).endAndAwaitClient();
      } else if (word == Word.GOODBYE || word == Word.CLOSED) {
        link.awaitEnding(OutputStream.nullOutputStream());
      }
    };
  }

  private static Fault receiving(Data data, Word word) {
    return exchange -> {
      exchange.say("150 go ahead");
      if (data == Data.LEFT_OPEN) {
        exchange.data().receive(1_000);
        say(exchange, word);
        if (word == Word.GOODBYE || word == Word.CLOSED) {
          exchange.stay();
        }
      } else {
        byte[] content = exchange.data().receiveAll();
        if (word == Word.CONFIRMED) {
          exchange.store(content);
        }
        say(exchange, word);
      }
    };
  }

  private static void say(Exchange exchange, Word word) throws IOException {
    switch (word) {
      case CONFIRMED -> exchange.say("226 done");
      case GOODBYE -> exchange.say("421 going down").hangUp();
      case CLOSED -> exchange.hangUp();
      case SILENCE -> {}
    }
  }
}
