package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// The bytes of something that can only be read from front to back: a pipe, a device, a file that
/// does not know its size.
///
/// The next byte is always the one that is asked for, and the offset is ignored. Bytes that the
/// target does not take wait in a buffer. Reading waits until there is something. It can begin anew
/// only as long as nothing has been taken from it.
final class SequentialSource implements ByteSource {
  /// The capacity of a pipe of Linux.
  private static final int CAPACITY = 64 * 1024;

  private final ReadableByteChannel input;
  private final OpenEnd end;
  private final ByteBuffer waiting = ByteBuffer.allocateDirect(CAPACITY).limit(0);
  private boolean taken;

  SequentialSource(ReadableByteChannel input, OpenEnd end) {
    this.input = input;
    this.end = end;
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    if (!waiting.hasRemaining() && !refill()) {
      return END;
    }
    int most = (int) Math.min(count, waiting.remaining());
    int moved = target.write(waiting.slice(waiting.position(), most));
    waiting.position(waiting.position() + moved);
    taken |= moved > 0;
    end.add(moved);
    return moved;
  }

  @Override
  public boolean canRestart() {
    return !taken;
  }

  @Override
  public void close() {
    end.close();
    try {
      input.close();
    } catch (IOException _) {
      // It was only read; nothing is lost.
    }
  }

  /// Whether there was anything more to read.
  private boolean refill() throws LocalIoException {
    waiting.clear();
    try {
      return input.read(waiting) > 0;
    } catch (IOException e) {
      throw new LocalIoException(LocalFaults.of(e), e);
    } finally {
      waiting.flip();
    }
  }
}
