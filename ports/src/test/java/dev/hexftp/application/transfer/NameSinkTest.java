package dev.hexftp.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSinkTest {
  private final NameSink sink = new NameSink(WireCharset.UTF_8);

  @Test
  void each_line_is_a_name_also_the_last_one_without_an_end() throws IOException {
    write("a\r\nb b\n");
    write("c");
    sink.commit();

    assertThat(sink.names().whole()).containsExactly("a", "b b", "c");
  }

  @Test
  void blank_lines_are_no_names() throws IOException {
    write("\r\n\na\r\n\r");
    sink.commit();

    assertThat(sink.names().whole()).containsExactly("a");
  }

  @Test
  void of_a_line_that_no_name_can_fill_the_beginning_is_kept_and_the_others_are_names()
      throws IOException {
    String endless = "x".repeat(10_000);

    write("a\n" + endless + "\nb\n" + endless);
    sink.commit();

    assertThat(sink.names())
        .isEqualTo(new NameLines(List.of("a", "b"), List.of("x".repeat(40), "x".repeat(40))));
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
