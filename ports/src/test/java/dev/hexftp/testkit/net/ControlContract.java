package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.ReplyFault;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of [dev.hexftp.ports.out.net.FtpLink] for its control connection, time and
/// interrupts.
public interface ControlContract extends LinkUnderTest {
  /// With this a link that is not woken fails, instead of being late.
  Duration LONGER_THAN_ANY_WATCHDOG = Duration.ofHours(1);

  // --- The control connection ---

  @Test
  default void the_first_event_is_the_connection_and_names_the_server() {
    Event event = next();

    assertThat(event).isEqualTo(new Event.ControlOpened(peer().endpoint()));
  }

  @Test
  default void a_line_of_the_server_becomes_a_reply() {
    connect();

    peer().say("220 ready\r\n");

    assertThat(nextReply()).containsExactly("220 ready");
  }

  @Test
  default void a_reply_in_pieces_is_one_event() {
    connect();

    peer().say("220-one\r\n22");
    Event afterFirstPiece = link().await(MOMENT);
    peer().say("0 two");
    Event afterSecondPiece = link().await(MOMENT);
    peer().say("\r\n");

    assertThat(afterFirstPiece).isEqualTo(new Event.DeadlinePassed());
    assertThat(afterSecondPiece).isEqualTo(new Event.DeadlinePassed());
    assertThat(nextReply()).containsExactly("220-one", "220 two");
  }

  @Test
  default void several_replies_at_once_are_several_events_in_order() {
    connect();

    peer().say("150 coming\r\n226-done\r\n226 all of it\r\n220 and more\r\n");

    assertThat(nextReply()).containsExactly("150 coming");
    assertThat(nextReply()).containsExactly("226-done", "226 all of it");
    assertThat(nextReply()).containsExactly("220 and more");
  }

  @Test
  default void commands_are_heard_as_lines_in_order() {
    connect();

    link().send(new FtpCommand.Pwd());
    link().send(new FtpCommand.Quit());
    link().await(Duration.ZERO);

    assertThat(peer().hear()).isEqualTo("PWD\r\n");
    assertThat(peer().hear()).isEqualTo("QUIT\r\n");
  }

  @Test
  default void the_end_of_the_control_connection_is_reported_again_and_again() {
    connect();

    peer().hangUp();

    assertThat(next()).isEqualTo(new Event.ControlLost());
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void replies_from_before_the_end_are_reported_before_it() {
    connect();

    peer().say("226 done\r\n421 closing\r\n");
    peer().hangUp();

    assertThat(nextReply()).containsExactly("226 done");
    assertThat(nextReply()).containsExactly("421 closing");
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void text_that_is_not_ftp_breaks_the_link() {
    var broken =
        new Event.ControlBroken(
            new Failure.ProtocolBroken(new ReplyFault.NotAReply("HTTP/1.1 400 Bad Request")));
    connect();

    peer().say("220 ready\r\nHTTP/1.1 400 Bad Request\r\n220 ready again\r\n");

    assertThat(nextReply()).containsExactly("220 ready");
    assertThat(next()).isEqualTo(broken);
    assertThat(next()).isEqualTo(broken);
  }

  @Test
  default void a_dead_link_ignores_commands_and_wishes() {
    connect();
    peer().hangUp();
    next();

    link().send(new FtpCommand.Pwd());
    link().connectData(new DataAddress.OfPeer(peer().deafPort()));
    link().listenForData();
    link().receive(new BytesReceived(), NOBODY);
    link().discardData();

    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void a_closed_link_is_lost_and_may_be_closed_again() {
    connect();
    peer().say("220 ready\r\n");

    link().close();
    link().close();
    link().interrupt();

    assertThat(next()).isEqualTo(new Event.Interrupted());
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  // --- Patience ---

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 20})
  default void when_nothing_happens_the_deadline_passes(long millis) {
    connect();

    Event event = link().await(Duration.ofMillis(millis));

    assertThat(event).isEqualTo(new Event.DeadlinePassed());
  }

  @Test
  default void without_patience_there_is_still_a_look_at_received_bytes() {
    connect();
    peer().say("220 ready\r\n");

    Event event =
        Stream.generate(() -> link().await(Duration.ZERO))
            .dropWhile(new Event.DeadlinePassed()::equals)
            .findFirst()
            .orElseThrow();

    assertThat(event).isInstanceOf(Event.ReplyArrived.class);
  }

  // --- Interrupts ---

  @Test
  default void an_interrupt_from_another_thread_ends_the_waiting() {
    connect();

    peer().meanwhile(link()::interrupt);
    Event event = link().await(LONGER_THAN_ANY_WATCHDOG);

    assertThat(event).isEqualTo(new Event.Interrupted());
  }

  @Test
  default void an_interrupt_that_comes_early_is_kept_for_the_next_waiting() {
    connect();

    link().interrupt();
    link().interrupt();

    assertThat(next()).isEqualTo(new Event.Interrupted());
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
  }

  @Test
  default void after_an_interrupt_the_link_goes_on() {
    connect();
    link().interrupt();
    next();

    peer().say("220 ready\r\n");

    assertThat(nextReply()).containsExactly("220 ready");
  }
}
