package dev.hexftp.ports.out.local;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// Bytes to be sent.
///
/// The source pushes itself into the channel: it keeps the bytes that the channel does not take,
/// and knows best how its bytes are read.
public interface ByteSource extends AutoCloseable {
  /// The result of [#transferTo] at the end.
  long END = -1;

  /// Moves up to `count` bytes, starting at `offset`, into `target`. Returns how many were moved: 0
  /// when the target takes no more for now, [#END] when there is nothing at or after `offset`. The
  /// target may be non-blocking. Offsets never go back, but to 0 where [#canRestart] allows it.
  ///
  /// @throws LocalIoException if the source cannot be read; any other exception is the target's
  long transferTo(long offset, long count, WritableByteChannel target) throws IOException;

  /// Whether the bytes can be read from the beginning once more. A file can always be read again;
  /// bytes that have been taken from a pipe or a device are gone.
  boolean canRestart();

  /// Releases the resources of the source.
  @Override
  void close();
}
