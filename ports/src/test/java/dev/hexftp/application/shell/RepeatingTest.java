package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.retrying;
import static dev.hexftp.application.shell.TlsSamples.session;
import static dev.hexftp.application.shell.TlsSamples.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Work that is never repeated, for any reason to repeat.
class RepeatingTest {
  private final List<String> stored = new ArrayList<>();
  private ShellUnderTest test = ShellUnderTest.quiet();

  @AfterEach
  void nothing_is_left_open() {
    assertThat(test.files.open()).isZero();
  }

  private void retryingLogIn() {
    test = new ShellUnderTest(retrying(2)).does("open ftp.example").does("user anna secret");
  }

  private void protectedLogIn() {
    test = new ShellUnderTest(wanting(TlsMode.EXPLICIT, Trust.CA));
    test.server.protectedBy(session(GOOD));
    test.does("open ftp.example").does("user anna secret");
  }

  private void pipeliningLogIn() {
    test = ShellUnderTest.quiet();
    test.server.greets("220 (vsFTPd 3.0.5)").sends("RETR first", "x");
    test.does("open ftp.example").does("user anna secret").does("get first");
  }

  /// Takes the data, keeps them, and calls that a failure.
  private Consumer<MemoryPeer> takingAndSaying(String refusal) {
    return peer -> {
      peer.say("150 go on");
      var _ =
          peer.takeData()
              .thenAccept(
                  taken -> {
                    stored.add(taken.text());
                    peer.say(refusal);
                  });
    };
  }

  private Consumer<MemoryPeer> takingAll() {
    return takingAndSaying("226 done");
  }

  private static Consumer<MemoryPeer> inTurn(
      Consumer<MemoryPeer> first, Consumer<MemoryPeer> second) {
    Iterator<Consumer<MemoryPeer>> left = List.of(first, second).iterator();
    return peer -> left.next().accept(peer);
  }

  // --- Appending ---

  @Test
  void a_partial_append_is_not_repeated_by_tls_1_2() {
    protectedLogIn();
    test.files.put("a", "12345");
    test.server.on("APPE a", inTurn(takingAndSaying("426 cut"), takingAll()));

    Failure failure = test.fails("append a a");

    assertThat(failure).isInstanceOf(Failure.Refused.class);
    assertThat(stored).containsExactly("12345");
    assertThat(test.display.diagnostics()).contains("not repeated: 5 bytes may be on the server");
  }

  @Test
  void a_partial_append_is_not_repeated_by_retries() {
    for (String refusal : List.of("426 cut", "451 disk", "452 full")) {
      retryingLogIn();
      stored.clear();
      test.files.put("a", "12345");
      test.server.on("APPE a", inTurn(takingAndSaying(refusal), takingAll()));

      test.fails("append a a");

      assertThat(stored).as(refusal).containsExactly("12345");
    }
  }

  @Test
  void an_append_refused_before_a_byte_was_sent_is_repeated_by_retries() {
    retryingLogIn();
    test.files.put("a", "12345");
    test.server.on("APPE a", inTurn(peer -> peer.say("450 busy"), takingAll()));

    test.does("append a a");

    assertThat(stored).containsExactly("12345");
  }

  /// Counts of commands are those of the session, not of a link.
  @Test
  void bytes_sent_over_a_link_before_are_not_sent_again_when_the_way_back_breaks_too() {
    retryingLogIn();
    test.files.put("a", "12345");
    Iterator<Consumer<MemoryPeer>> greetings =
        List.<Consumer<MemoryPeer>>of(MemoryPeer::hangUp, peer -> peer.say("220 ready")).iterator();
    test.server.on(
        "APPE a",
        peer -> {
          peer.say("150 go on");
          var _ =
              peer.takeData()
                  .thenAccept(
                      taken -> {
                        stored.add(taken.text());
                        test.server.on("", next -> greetings.next().accept(next));
                        peer.hangUp();
                      });
        });

    test.fails("append a a");

    assertThat(test.server.heard()).containsOnlyOnce("APPE a");
    assertThat(stored).containsExactly("12345");
  }

  // --- Pipes ---

  @Test
  void bytes_from_a_pipe_are_not_sent_again_by_retries() {
    retryingLogIn();
    test.files.put("pipe", "12345");
    test.files.pipe("pipe");
    test.server.on("STOR y", inTurn(takingAndSaying("426 cut"), takingAll()));

    test.fails("put pipe y");

    assertThat(stored).containsExactly("12345");
    assertThat(test.display.diagnostics())
        .contains(
            "not repeated: a pipe, a device or the screen cannot start again from the beginning")
        .contains("5 bytes may be on the server");
  }

  @Test
  void bytes_from_a_pipe_are_not_sent_again_by_tls_1_2() {
    protectedLogIn();
    test.files.put("pipe", "12345");
    test.files.pipe("pipe");
    test.server.on("STOR y", inTurn(takingAndSaying("426 cut"), takingAll()));

    test.fails("put pipe y");

    assertThat(stored).containsExactly("12345");
  }

  @Test
  void bytes_from_a_pipe_are_not_sent_again_one_command_at_a_time() {
    pipeliningLogIn();
    test.files.put("pipe", "12345");
    test.files.pipe("pipe");
    test.server.on("STOR y", inTurn(takingAndSaying("425 none"), takingAll()));

    test.fails("put pipe y");

    assertThat(stored).containsExactly("12345");
  }

  @Test
  void a_pipe_from_which_nothing_was_taken_is_sent_without_being_opened_again() {
    retryingLogIn();
    test.files.put("pipe", "12345");
    test.files.pipe("pipe");
    test.server.on("STOR y", inTurn(peer -> peer.say("450 busy"), takingAll()));

    test.does("put pipe y");

    assertThat(stored).containsExactly("12345");
  }

  @Test
  void a_file_is_sent_again_from_its_beginning() {
    retryingLogIn();
    test.files.put("file", "12345");
    test.server.on("STOR y", inTurn(takingAndSaying("426 cut"), takingAll()));

    test.does("put file y");

    assertThat(stored).containsExactly("12345", "12345");
  }

  @Test
  void bytes_in_a_pipe_are_not_written_again() {
    retryingLogIn();
    test.files.put("pipe", "");
    test.files.pipe("pipe");
    test.server.on("RETR x", inTurn(RepeatingTest::sendHalf, RepeatingTest::sendAll));

    test.fails("get x pipe");

    assertThat(test.files.text("pipe")).isEqualTo("123");
  }

  @Test
  void text_on_the_screen_is_not_shown_again() {
    retryingLogIn();
    test.server.on("RETR x", inTurn(RepeatingTest::sendHalf, RepeatingTest::sendAll));

    test.fails("get x -");

    assertThat(test.display.output()).containsOnlyOnce("123");
    assertThat(test.display.diagnostics()).contains("not repeated");
  }

  @Test
  void a_listing_of_which_nothing_was_shown_is_asked_for_again() {
    retryingLogIn();
    test.server.on("LIST", inTurn(peer -> peer.say("450 busy"), RepeatingTest::sendAll));

    test.does("dir");

    assertThat(test.display.output()).contains("12345");
  }

  private static void sendHalf(MemoryPeer peer) {
    peer.say("150 coming");
    peer.sendData("123");
    peer.breakData();
    peer.after(Duration.ofSeconds(1), () -> peer.say("426 cut"));
  }

  private static void sendAll(MemoryPeer peer) {
    peer.say("150 coming");
    peer.sendData("12345");
    peer.endData();
    peer.say("226 done");
  }
}
