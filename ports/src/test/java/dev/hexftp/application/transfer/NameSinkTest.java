package dev.hexftp.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NameSinkTest {
  private final NameSink sink = new NameSink(WireCharset.UTF_8);

  @Test
  void each_line_is_a_name_also_the_last_one_without_an_end() throws IOException {
    write("a\r\nb b\n");
    write("c");
    sink.commit();

    assertThat(sink.names()).containsExactly("a", "b b", "c");
  }

  @Test
  void blank_lines_are_no_names() throws IOException {
    write("\r\n\na\r\n\r");
    sink.commit();

    assertThat(sink.names()).containsExactly("a");
  }

  @Test
  void a_line_that_no_name_can_fill_ends_the_listing_wherever_it_stands() throws IOException {
    String endless = "x".repeat(10_000);

    write(endless);
    assertThat(sink.commit().getLeft())
        .isEqualTo(
            new Failure.DataLost(
                Direction.RECEIVED,
                new ByteCount(10_000),
                new DataFault.Local(LocalFault.TOO_LARGE)));
    assertThatExceptionOfType(LocalIoException.class).isThrownBy(() -> write(endless + "\n"));
  }

  @Test
  void a_server_cannot_fill_the_memory_with_names() {
    ByteBuffer many = StandardCharsets.US_ASCII.encode("a\n".repeat(100_000));

    assertThatExceptionOfType(LocalIoException.class)
        .isThrownBy(
            () -> {
              while (true) {
                sink.write(many.rewind());
              }
            });
  }

  private void write(String text) throws IOException {
    sink.write(StandardCharsets.UTF_8.encode(text));
  }
}
