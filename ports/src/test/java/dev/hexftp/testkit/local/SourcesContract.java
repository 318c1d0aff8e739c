package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles#source].
interface SourcesContract extends LocalFilesUnderTest {
  @Test
  default void a_source_gives_all_bytes_even_to_a_target_that_chokes() throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      assertThat(pumped(source, Long.MAX_VALUE, 2)).isEqualTo("some text");
    }
  }

  @Test
  default void a_source_moves_no_more_than_it_is_asked_for() throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      var target = new ChokingTarget(100);
      long moved = source.transferTo(0, 4, target);

      assertThat(moved).isEqualTo(4);
      assertThat(target.taken()).isEqualTo("some");
    }
  }

  @Test
  default void a_source_tells_a_full_target_from_its_own_end() throws IOException {
    disk().put("file", "text");

    try (ByteSource source = source("file")) {
      var full = new ChokingTarget(0);

      assertThat(source.transferTo(0, 100, full)).isZero();
      assertThat(pumped(source, 100, 100)).isEqualTo("text");
      assertThat(source.transferTo(4, 100, full)).isEqualTo(ByteSource.END);
    }
  }

  @Test
  default void an_empty_file_ends_at_once() throws IOException {
    disk().put("file", "");

    try (ByteSource source = source("file")) {
      assertThat(source.transferTo(0, 100, new ChokingTarget(100))).isEqualTo(ByteSource.END);
    }
  }

  @Test
  default void a_file_can_be_read_from_its_beginning_once_more() throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      source.transferTo(0, 6, new ChokingTarget(4));

      assertThat(source.canRestart()).isTrue();
      assertThat(pumped(source, 100, 100)).isEqualTo("some text");
    }
  }

  /// A connection with TLS takes a piece of the bytes, and breaks within the same call.
  @Test
  default void a_target_that_breaks_in_the_middle_leaves_nothing_for_the_next_one()
      throws IOException {
    disk().put("file", "some text");

    try (ByteSource source = source("file")) {
      assertThatThrownBy(() -> source.transferTo(0, 100, breaking(4, new IOException("broken"))))
          .hasMessage("broken");

      assertThat(pumped(source, 100, 3)).isEqualTo("some text");
    }
  }

  @Test
  default void a_failure_of_the_target_passes_unchanged() {
    disk().put("file", "text");
    var broken = new IOException("broken pipe");

    try (ByteSource source = source("file")) {
      assertThatThrownBy(() -> source.transferTo(0, 100, breaking(0, broken))).isSameAs(broken);
    }
  }

  @Test
  default void a_file_that_does_not_exist_cannot_be_read() {
    var source = files().source(home(), "nothing");

    assertThat(source).isEqualTo(failed("nothing", LocalUse.READ, LocalFault.MISSING));
  }

  @Test
  default void a_directory_cannot_be_read() {
    disk().makeDirectory("folder");

    var source = files().source(home(), "folder");

    assertThat(source).isEqualTo(failed("folder", LocalUse.READ, LocalFault.NOT_A_PLAIN_FILE));
  }

  @Test
  default void an_impossible_name_cannot_be_read() {
    var source = files().source(home(), IMPOSSIBLE);

    assertThat(source).isEqualTo(failed(IMPOSSIBLE, LocalUse.READ, LocalFault.IMPOSSIBLE_NAME));
  }

  @Test
  default void a_path_below_a_plain_file_is_missing() {
    disk().put("file", "text");

    var source = files().source(home(), "file/more");

    assertThat(source).isEqualTo(failed("file/more", LocalUse.READ, LocalFault.MISSING));
  }

  private ByteSource source(String path) {
    return LocalFilesUnderTest.succeeded(files().source(home(), path));
  }

  private static String pumped(ByteSource source, long piece, int appetite) throws IOException {
    var target = new ChokingTarget(appetite);
    long offset = 0;
    for (int calls = 0; calls < 1000; calls++) {
      long moved = source.transferTo(offset, piece, target);
      if (moved == ByteSource.END) {
        return target.taken();
      }
      offset += moved;
    }
    throw new AssertionError("the source does not end");
  }

  /// A target that takes `count` bytes and breaks.
  private static WritableByteChannel breaking(int count, IOException failure) {
    return new WritableByteChannel() {
      @Override
      public int write(ByteBuffer bytes) throws IOException {
        bytes.position(bytes.position() + count);
        throw failure;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }
}
