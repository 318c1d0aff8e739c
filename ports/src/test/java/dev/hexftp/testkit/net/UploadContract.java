package dev.hexftp.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.transfer.ByteCount;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of [dev.hexftp.ports.out.net.FtpLink] for data that it sends.
public interface UploadContract extends LinkUnderTest {
  // --- Transmitting ---

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024 * 1024})
  default void an_upload_arrives_whole_and_ends_regularly(int size) {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();

    link().transmit(new BytesToSend(LinkUnderTest.bytes(size)), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(size)));
    assertThat(taken.join()).isEqualTo(new TakenData(LinkUnderTest.bytes(size), true));
  }

  @Test
  default void bytes_of_the_server_during_an_upload_do_not_break_it() {
    openData();
    peer().sendData(LinkUnderTest.bytes(1_000));
    CompletableFuture<TakenData> taken = peer().takeData();

    link().transmit(new BytesToSend(LinkUnderTest.bytes(1024 * 1024)), NOBODY);

    assertThat(next()).isEqualTo(new Event.DataEnded(new ByteCount(1024 * 1024)));
    assertThat(link().await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
    assertThat(taken.join()).isEqualTo(new TakenData(LinkUnderTest.bytes(1024 * 1024), true));
  }

  @Test
  default void a_discarded_upload_has_no_regular_end() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();
    link().transmit(new EndlessBytes(), _ -> link().interrupt());
    next();

    link().discardData();

    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void a_data_connection_discarded_before_its_transfer_has_no_regular_end() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();

    link().discardData();

    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void a_source_that_fails_is_a_local_fault_and_no_regular_end() {
    openData();
    CompletableFuture<TakenData> taken = peer().takeData();

    link().transmit(new BrokenDisk(), NOBODY);

    assertThat(next())
        .isEqualTo(new Event.DataFailed(ByteCount.ZERO, new DataFault.Local(LocalFault.IO)));
    assertThat(taken.join().endedRegularly()).isFalse();
  }

  @Test
  default void an_upload_whose_connection_breaks_fails() {
    openData();
    peer().breakData();

    link().transmit(new EndlessBytes(), NOBODY);

    assertThat(next())
        .isInstanceOfSatisfying(
            Event.DataFailed.class,
            failed -> assertThat(failed.fault()).isEqualTo(new DataFault.Broken()));
  }

  @Test
  default void an_interrupt_is_noticed_in_the_midst_of_an_upload() {
    openData();
    var _ = peer().takeData();

    link().transmit(new EndlessBytes(), _ -> link().interrupt());

    assertThat(next()).isEqualTo(new Event.Interrupted());
  }
}
