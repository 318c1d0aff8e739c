package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Progress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// The words in which the contract of a link is written.
interface LinkUnderTest {
  /// Long enough for all events that are bound to happen.
  Duration PATIENCE = Duration.ofSeconds(20);

  /// Short enough to wait for an event that is bound not to happen.
  Duration MOMENT = Duration.ofMillis(20);

  /// For callers that do not care how far a transfer has come.
  Progress NOBODY = _ -> {};

  /// The server, which holds the link under test.
  LinkPeer peer();

  default FtpLink link() {
    return peer().link();
  }

  default Event next() {
    return link().await(PATIENCE);
  }

  default void connect() {
    assertThat(next()).isInstanceOf(Event.ControlOpened.class);
  }

  default void openData() {
    connect();
    link().connectData(new DataAddress.OfPeer(peer().listenForData()));
    assertThat(next()).isEqualTo(new Event.DataOpened());
  }

  default List<String> nextReply() {
    Event event = next();
    assertThat(event).isInstanceOf(Event.ReplyArrived.class);
    return ((Event.ReplyArrived) event).reply().lines();
  }

  default Endpoint nextListening() {
    Event event = next();
    assertThat(event).isInstanceOf(Event.DataListening.class);
    return ((Event.DataListening) event).local();
  }

  /// The same `count` bytes each time.
  static ByteBuffer bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
