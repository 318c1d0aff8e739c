package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LocalOutputTest {
  @Test
  void it_goes_on_until_a_channel_that_takes_little_has_taken_all() throws IOException {
    var channel = new OneByOne();
    ByteBuffer bytes = HomeDirectory.bytes("some text");

    try (LocalOutput output =
        new LocalOutput(channel, Path.of("unused"), new OpenEnds().receiving("x", true))) {
      output.write(bytes);
    }

    assertThat(channel.taken).hasToString("some text");
    assertThat(bytes.hasRemaining()).isFalse();
  }

  /// Takes one byte at a time.
  private static final class OneByOne implements WritableByteChannel {
    private final StringBuilder taken = new StringBuilder();

    @Override
    public int write(ByteBuffer bytes) {
      taken.append((char) bytes.get());
      return 1;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
