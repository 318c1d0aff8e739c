package dev.hexftp.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.testkit.local.ChokingTarget;
import dev.hexftp.testkit.local.MemoryLocalFiles;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetAsciiSourceTest {
  private final MemoryLocalFiles files = new MemoryLocalFiles(LineEnd.LF);

  /// Line ends only: each becomes two bytes, and there are more than any buffer holds.
  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000, 1_000_000})
  void a_text_of_any_size_arrives_whole_at_a_target_that_chokes(int appetite) throws IOException {
    String lineEnds = "\n".repeat(300_000);
    files.put("file", lineEnds);
    var target = new ChokingTarget(appetite);

    try (ByteSource source = new NetAsciiSource(files.source(files.home(), "file").get())) {
      long offset = 0;
      long moved = 0;
      while (moved != ByteSource.END) {
        offset += moved;
        moved = source.transferTo(offset, 1_000_000, target);
      }
    }

    assertThat(target.taken()).isEqualTo("\r\n".repeat(300_000));
  }
}
