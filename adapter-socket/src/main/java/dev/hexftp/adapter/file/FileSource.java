package dev.hexftp.adapter.file;

import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;

/// The bytes of a plain file. Where the target is a socket the system moves them by itself, without
/// passing them through this process. Any other target, such as one that changes line ends, gets
/// them from a buffer; the one that the JDK would use for that is so small that it costs time.
///
/// The fast way tells too little: it moves 0 bytes at the end of the file as well as when the
/// target is full, and it fails without saying on which side. In both cases a look at the next byte
/// of the file tells. Both ways serve a file that grows, shrinks or is not as long as it claims.
final class FileSource implements ByteSource {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final FileChannel file;
  private ByteBuffer buffer = ByteBuffer.allocate(0);

  FileSource(FileChannel file) {
    this.file = file;
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    return target instanceof SelectableChannel
        ? send(offset, count, target)
        : copy(offset, count, target);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException _) {
      // It was only read; nothing is lost.
    }
  }

  private long send(long offset, long count, WritableByteChannel target) throws IOException {
    long moved = push(offset, count, target);
    return moved == 0 && !holdsByteAt(offset) ? END : moved;
  }

  private long push(long offset, long count, WritableByteChannel target) throws IOException {
    try {
      return file.transferTo(offset, count, target);
    } catch (IOException e) {
      holdsByteAt(offset);
      throw e;
    }
  }

  private boolean holdsByteAt(long offset) throws LocalIoException {
    return read(ByteBuffer.allocate(1), offset);
  }

  private long copy(long offset, long count, WritableByteChannel target) throws IOException {
    if (buffer.capacity() == 0) {
      buffer = ByteBuffer.allocate(BUFFER_BYTES);
    }
    buffer.clear().limit((int) Math.min(count, BUFFER_BYTES));
    return read(buffer, offset) ? target.write(buffer.flip()) : END;
  }

  /// Whether there was anything to read.
  private boolean read(ByteBuffer bytes, long offset) throws LocalIoException {
    try {
      return file.read(bytes, offset) > 0;
    } catch (IOException e) {
      throw new LocalIoException(LocalFaults.of(e), e);
    }
  }
}
