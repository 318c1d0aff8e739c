package dev.hexftp.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path directory;

  @Test
  void it_is_read_as_a_whole() throws IOException {
    Files.writeString(directory.resolve("ca.pem"), "one\r\ntwo\n");

    assertThat(TextFile.named(directory, "ca.pem").text()).isEqualTo(Either.right("one\r\ntwo\n"));
  }

  @Test
  void an_unreadable_file_is_reported() throws IOException {
    Files.write(directory.resolve("large"), new byte[8 * 1024 * 1024 + 1]);

    assertThat(TextFile.named(directory, "none").text()).isEqualTo(Either.left(LocalFault.MISSING));
    assertThat(TextFile.named(directory, ".").text())
        .isEqualTo(Either.left(LocalFault.NOT_A_PLAIN_FILE));
    assertThat(TextFile.named(directory, "large").text())
        .isEqualTo(Either.left(LocalFault.TOO_LARGE));
  }
}
