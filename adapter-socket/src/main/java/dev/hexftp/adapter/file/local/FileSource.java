package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/// The bytes of a plain file. Bytes that the target does not take wait in a buffer.
///
/// It serves a file that grows, shrinks or is not as long as it claims; all bytes that have been
/// read are sent.
final class FileSource implements ByteSource {
  private final FileChannel file;
  private final SpareBuffer buffers;
  private final ByteBuffer buffer;
  private final OpenEnd end;

  /// Where in the file the first byte in the buffer stands.
  private long start;

  /// A source that borrows its buffer from `buffers` until it is closed.
  FileSource(FileChannel file, SpareBuffer buffers, OpenEnd end) {
    this.file = file;
    this.buffers = buffers;
    this.buffer = buffers.take();
    this.end = end;
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    boolean waits = offset == start && buffer.hasRemaining();
    if (!waits && !read(offset, count)) {
      return END;
    }
    int first = buffer.position();
    int limit = buffer.limit();
    buffer.limit(first + (int) Math.min(buffer.remaining(), count));
    try {
      return target.write(buffer);
    } finally {
      // A target that breaks may have taken a part: the waiting bytes then no longer begin at
      // `start`.
      start += buffer.position() - first;
      end.moved(start);
      buffer.limit(limit);
    }
  }

  /// Whether there was anything to read.
  private boolean read(long offset, long count) throws LocalIoException {
    buffer.clear().limit((int) Math.min(count, buffer.capacity()));
    start = offset;
    try {
      return file.read(buffer, offset) > 0;
    } catch (IOException e) {
      throw new LocalIoException(LocalFaults.of(e), e);
    } finally {
      buffer.flip();
    }
  }

  @Override
  public boolean canRestart() {
    return true;
  }

  @Override
  public void close() {
    end.close();
    buffers.giveBack(buffer);
    try {
      file.close();
    } catch (IOException _) {
      // It was only read; nothing is lost.
    }
  }
}
