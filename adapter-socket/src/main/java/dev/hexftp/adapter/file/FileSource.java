package dev.hexftp.adapter.file;

import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/// The bytes of a plain file. Where the target is a socket the system moves them by itself, without
/// passing them through this process.
///
/// That fast way tells too little: it moves 0 bytes at the end of the file as well as when the
/// target is full, and it fails without saying on which side. In both cases a look at the next byte
/// of the file tells. It also serves a file that grows, shrinks or is not as long as it claims.
final class FileSource implements ByteSource {
  private final FileChannel file;

  FileSource(FileChannel file) {
    this.file = file;
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    long moved = push(offset, count, target);
    return moved == 0 && !holdsByteAt(offset) ? END : moved;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException _) {
      // It was only read; nothing is lost.
    }
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
    try {
      return file.read(ByteBuffer.allocate(1), offset) > 0;
    } catch (IOException e) {
      throw new LocalIoException(LocalFaults.of(e), e);
    }
  }
}
