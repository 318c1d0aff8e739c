package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// Something local that is open for writing: it takes all bytes or says why not.
final class LocalOutput implements Closeable {
  private final WritableByteChannel channel;
  private final Path path;
  private final OpenEnd end;

  LocalOutput(WritableByteChannel channel, Path path, OpenEnd end) {
    this.channel = channel;
    this.path = path;
    this.end = end;
  }

  void write(ByteBuffer bytes) throws LocalIoException {
    int count = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      end.add(count);
    } catch (IOException e) {
      throw new LocalIoException(LocalFaults.ofWriting(path, bytes.remaining(), e), e);
    }
  }

  @Override
  public void close() throws IOException {
    end.close();
    channel.close();
  }
}
