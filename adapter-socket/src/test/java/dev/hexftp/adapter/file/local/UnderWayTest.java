package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The transfers that would be broken off if the process ended now.
class UnderWayTest {
  private final HomeDirectory home;

  UnderWayTest(@TempDir Path directory) {
    this.home = HomeDirectory.at(directory);
  }

  @Test
  void a_file_that_is_received_is_under_way_until_it_takes_its_place() throws IOException {
    ByteSink sink = home.filled(HomeDirectory.typed("a.txt"), "1234");

    assertThat(home.files().underWay())
        .containsExactly(new BrokenTransfer("a.txt", Direction.RECEIVED, new ByteCount(4), false));

    sink.commit();
    assertThat(home.files().underWay()).isEmpty();
  }

  @Test
  void a_file_that_is_replaced_at_once_keeps_received_bytes() throws IOException {
    ByteSink sink = home.filled(HomeDirectory.typed("a.txt"), Replacing.AT_ONCE, "1234");

    assertThat(home.files().underWay())
        .containsExactly(new BrokenTransfer("a.txt", Direction.RECEIVED, new ByteCount(4), true));

    sink.discard();
    assertThat(home.files().underWay()).isEmpty();
  }

  @Test
  void before_the_first_byte_nothing_has_changed() {
    home.sink(HomeDirectory.typed("a.txt"), Replacing.AT_ONCE).get();

    assertThat(home.files().underWay())
        .containsExactly(new BrokenTransfer("a.txt", Direction.RECEIVED, ByteCount.ZERO, false));
  }

  @Test
  void a_file_that_is_sent_is_under_way_until_it_is_closed() throws IOException {
    home.file("a.txt", "some text");
    ByteSource source = home.source("a.txt").get();

    source.transferTo(0, 4, Channels.newChannel(new ByteArrayOutputStream()));
    source.transferTo(4, 2, Channels.newChannel(new ByteArrayOutputStream()));

    assertThat(home.files().underWay())
        .containsExactly(new BrokenTransfer("a.txt", Direction.SENT, new ByteCount(6), false));

    source.close();
    assertThat(home.files().underWay()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_opened_is_not_under_way() {
    home.source("missing");
    home.sink(HomeDirectory.typed("missing/a.txt"));

    assertThat(home.files().underWay()).isEmpty();
  }
}
