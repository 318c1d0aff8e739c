package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.transfer.ByteCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// How every adapter of [dev.hexftp.ports.out.net.FtpLink] makes, keeps and ends data connections.
public interface DataContract extends LinkUnderTest {
  /// How long data may stand still when the control connection is lost.
  Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  // --- Making a data connection ---

  @Test
  default void a_port_without_a_listener_refuses() {
    connect();

    link().connectData(new DataAddress.OfPeer(peer().deafPort()));

    assertThat(next()).isEqualTo(new Event.DataNotOpened(ConnectFault.REFUSED));
  }

  @Test
  default void after_a_refusal_another_port_may_be_tried() {
    connect();
    link().connectData(new DataAddress.OfPeer(peer().deafPort()));
    next();

    link().connectData(new DataAddress.OfPeer(peer().listenForData()));

    assertThat(next()).isEqualTo(new Event.DataOpened());
  }

  @Test
  default void a_listening_link_takes_the_servers_connection() {
    connect();
    link().listenForData();
    Endpoint local = nextListening();

    peer().connectData(local);

    assertThat(next()).isEqualTo(new Event.DataOpened());
  }

  @Test
  default void a_new_data_connection_takes_the_place_of_the_old() {
    BytesReceived sink = new BytesReceived();
    connect();
    link().listenForData();
    nextListening();

    link().listenForData();
    peer().connectData(nextListening());
    peer().sendData(LinkUnderTest.bytes(3));
    peer().endData();
    link().receive(sink, NOBODY);

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(3)));
    assertThat(sink.bytes()).isEqualTo(LinkUnderTest.bytes(3));
  }

  @Test
  default void a_connection_to_the_next_listener_waits_for_its_turn() {
    BytesReceived first = new BytesReceived();
    BytesReceived second = new BytesReceived();
    connect();
    link().listenForData();
    peer().connectData(nextListening());
    Endpoint ahead = link().listenAhead().get();
    link().receive(first, NOBODY);
    peer().sendData(LinkUnderTest.bytes(3));
    peer().endData();
    peer().connectData(ahead);
    peer().sendData(LinkUnderTest.bytes(5));
    peer().endData();

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(3)));
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());

    link().listenForData();
    assertThat(nextListening()).isEqualTo(ahead);
    link().receive(second, NOBODY);
    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(5)));
    assertThat(first.bytes()).isEqualTo(LinkUnderTest.bytes(3));
    assertThat(second.bytes()).isEqualTo(LinkUnderTest.bytes(5));
  }

  @Test
  default void where_the_next_is_expected_goes_with_the_one_that_is_discarded() {
    connect();
    link().listenForData();
    nextListening();
    Endpoint ahead = link().listenAhead().get();

    link().discardData();
    link().listenForData();

    assertThat(nextListening()).isNotEqualTo(ahead);
  }

  @Test
  default void a_discarded_data_connection_reports_nothing() {
    connect();
    link().listenForData();

    link().discardData();

    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
  }

  @Test
  default void with_the_control_connection_the_data_connection_is_lost_too() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();

    peer().hangUp();

    assertThat(next()).isEqualTo(new Event.ControlLost());
    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void a_download_outlives_the_control_connection() {
    BytesReceived sink = new BytesReceived();
    openData();
    link().receive(sink, NOBODY);

    peer().hangUp();
    peer().sendData(LinkUnderTest.bytes(1024 * 1024));
    peer().endData();

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1024 * 1024)));
    assertThat(next()).isEqualTo(new Event.ControlLost());
    assertThat(sink.bytes()).isEqualTo(LinkUnderTest.bytes(1024 * 1024));
  }

  @Test
  default void a_connection_that_was_made_before_the_end_is_taken_after_it() {
    connect();
    link().listenForData();
    peer().connectData(nextListening());
    peer().say("150 coming\r\n226 done\r\n");
    peer().sendData(LinkUnderTest.bytes(10));
    peer().endData();
    peer().hangUp();

    List<Event> events = new ArrayList<>();
    while (!events.contains(new Event.ControlLost())) {
      events.add(next());
      if (events.size() == 1) {
        link().receive(new BytesReceived(), NOBODY);
      }
    }

    assertThat(events)
        .contains(new Event.DataEnded(new ByteCount(10)))
        .endsWith(new Event.ControlLost());
  }

  @Test
  default void an_upload_outlives_the_control_connection() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();
    link().transmit(new BytesToSend(LinkUnderTest.bytes(1024 * 1024)), NOBODY);

    peer().hangUp();

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1024 * 1024)));
    assertThat(next()).isEqualTo(new Event.ControlLost());
    assertThat(taken.join()).isEqualTo(new TakenData(LinkUnderTest.bytes(1024 * 1024), true));
  }

  @Test
  default void a_reply_from_before_the_end_may_still_begin_a_transfer() {
    openData();
    peer().say("150 coming\r\n");
    peer().hangUp();
    peer().sendData(LinkUnderTest.bytes(10));
    peer().endData();

    assertThat(nextReply()).containsExactly("150 coming");
    link().receive(new BytesReceived(), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(10)));
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void data_that_break_after_the_control_connection_are_reported_before_it() {
    openData();
    link().receive(new BytesReceived(), NOBODY);

    peer().hangUp();
    peer().breakData();

    assertThat(next()).isEqualTo(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void data_that_stand_still_do_not_outlive_the_control_connection() {
    openData();
    peer().sendData(LinkUnderTest.bytes(10));
    link().receive(new BytesReceived(), NOBODY);
    CompletableFuture<TakenData> taken = peer().takeData();

    peer().hangUp();
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
    peer().passTime(LONGEST_SILENCE);

    assertThat(next()).isEqualTo(new Event.ControlLost());
    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void every_piece_of_data_that_outlive_the_control_connection_is_given_time() {
    AtomicInteger pieces = new AtomicInteger();
    openData();
    link()
        .receive(
            new BytesReceived(),
            _ -> {
              peer().passTime(LONGEST_SILENCE.multipliedBy(3).dividedBy(4));
              if (pieces.incrementAndGet() < 5) {
                peer().sendData(LinkUnderTest.bytes(1));
              } else {
                peer().endData();
              }
            });

    peer().hangUp();
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
    peer().sendData(LinkUnderTest.bytes(1));

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(5)));
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void with_the_unwanted_data_the_link_is_dead() {
    openData();
    link().receive(new BytesReceived(), NOBODY);
    peer().hangUp();
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());

    link().discardData();

    assertThat(link().await(LONGEST_SILENCE.dividedBy(2))).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void after_the_control_connection_commands_are_ignored() {
    openData();
    link().receive(new BytesReceived(), NOBODY);
    peer().hangUp();
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());

    link().send(new FtpCommand.Pwd());
    peer().endData();

    assertThat(next()).isEqualTo(new Event.DataEnded(ByteCount.ZERO));
    assertThat(next()).isEqualTo(new Event.ControlLost());
  }

  @Test
  default void closing_the_link_breaks_the_data_connection_off() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();

    link().close();

    assertThat(taken.join().endedRegularly()).isFalse();
  }
}
