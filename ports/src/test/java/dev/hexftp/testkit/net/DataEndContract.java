package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.transfer.ByteCount;
import org.junit.jupiter.api.Test;

/// The reports of every adapter about an irregular end of a data connection.
interface DataEndContract extends LinkUnderTest {
  @Test
  default void a_reset_after_the_last_byte_of_an_upload_is_reported() {
    openData();
    link().transmit(new BytesToSend(LinkUnderTest.bytes(1_000)), NOBODY);
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1_000)));

    peer().breakData();

    assertThat(next())
        .isEqualTo(new Event.DataFailed(new ByteCount(1_000), new DataFault.Broken()));
    peer().say("226 done\r\n");
    assertThat(next()).isInstanceOf(Event.ReplyArrived.class);
  }

  @Test
  default void a_regular_end_after_the_last_byte_of_an_upload_is_not_reported() {
    openData();
    var taken = peer().takeData();
    link().transmit(new BytesToSend(LinkUnderTest.bytes(1_000)), NOBODY);
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1_000)));
    taken.join();

    peer().endData();
    peer().say("226 done\r\n");

    assertThat(next()).isInstanceOf(Event.ReplyArrived.class);
  }

  @Test
  default void a_data_connection_that_is_stopped_tells_how_many_bytes_have_moved() {
    BytesReceived sink = new BytesReceived();
    openData();
    peer().sendData(LinkUnderTest.bytes(5));
    link()
        .receive(
            sink,
            moved -> {
              if (moved.bytes() == 5) {
                link().interrupt();
              }
            });
    assertThat(next()).isEqualTo(new Event.Interrupted());

    link().stopData();

    assertThat(next()).isEqualTo(new Event.DataFailed(new ByteCount(5), new DataFault.Silent()));
    assertThat(sink.bytes()).isEqualTo(LinkUnderTest.bytes(5));
  }

  @Test
  default void without_a_data_connection_there_is_nothing_to_stop() {
    connect();

    link().stopData();

    assertThat(next()).isEqualTo(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
  }
}
