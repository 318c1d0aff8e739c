package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.transfer.ByteCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of [dev.hexftp.ports.out.net.FtpLink] for data that it receives.
public interface DownloadContract extends LinkUnderTest {
  // --- Receiving ---

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024 * 1024})
  default void a_download_ends_with_all_its_bytes(int size) {
    BytesReceived sink = new BytesReceived();
    openData();
    peer().sendData(LinkUnderTest.bytes(size));
    peer().endData();

    link().receive(sink, NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(size)));
    assertThat(sink.bytes()).isEqualTo(LinkUnderTest.bytes(size));
  }

  @Test
  default void receiving_may_be_asked_for_before_the_connection_stands() {
    connect();
    link().listenForData();
    Endpoint local = nextListening();

    link().receive(new BytesReceived(), NOBODY);
    peer().connectData(local);
    peer().sendData(LinkUnderTest.bytes(10));
    peer().endData();

    assertThat(next()).isEqualTo(new Event.DataOpened());
    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(10)));
  }

  @Test
  default void a_reply_is_reported_while_a_transfer_runs() {
    openData();
    peer().sendData(LinkUnderTest.bytes(10));
    link().receive(new BytesReceived(), NOBODY);

    peer().say("426 failed\r\n");

    assertThat(nextReply()).containsExactly("426 failed");
  }

  @Test
  default void progress_is_reported_in_growing_numbers_up_to_the_last() {
    List<Long> told = new ArrayList<>();
    openData();
    peer().sendData(LinkUnderTest.bytes(1_000_000));
    peer().endData();

    link().receive(new BytesReceived(), moved -> told.add(moved.bytes()));
    next();

    assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(1_000_000L);
  }

  @Test
  default void a_broken_data_connection_is_no_end_of_file() {
    openData();
    peer().sendData(LinkUnderTest.bytes(10));
    peer().breakData();

    link().receive(new BytesReceived(), NOBODY);

    assertThat(next())
        .isInstanceOfSatisfying(
            Event.DataFailed.class,
            failed -> assertThat(failed.fault()).isEqualTo(new DataFault.Broken()));
  }

  @Test
  default void a_sink_that_fails_is_a_local_fault() {
    openData();
    peer().sendData(LinkUnderTest.bytes(10));

    link().receive(new BrokenDisk(), NOBODY);

    assertThat(next())
        .isEqualTo(new Event.DataFailed(ByteCount.ZERO, new DataFault.Local(LocalFault.DISK_FULL)));
  }

  @Test
  default void without_a_data_connection_a_transfer_fails_at_once() {
    connect();

    link().receive(new BytesReceived(), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
  }

  @Test
  default void every_piece_of_data_restarts_patience() {
    AtomicInteger pieces = new AtomicInteger();
    openData();
    peer().sendData(LinkUnderTest.bytes(1));

    link()
        .receive(
            new BytesReceived(),
            _ -> {
              peer().passTime(PATIENCE.multipliedBy(3).dividedBy(4));
              if (pieces.incrementAndGet() < 5) {
                peer().sendData(LinkUnderTest.bytes(1));
              } else {
                peer().endData();
              }
            });

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(5)));
  }

  @Test
  default void an_interrupt_is_noticed_in_the_midst_of_a_download() {
    openData();
    peer().sendData(LinkUnderTest.bytes(100));

    link().receive(new BytesReceived(), _ -> link().interrupt());

    assertThat(next()).isEqualTo(new Event.Interrupted());
  }
}
