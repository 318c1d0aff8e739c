package dev.hexftp.adapter.socket.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLSession;

/// Where the records of one wire stand on their way between socket and engine. One set serves one
/// wire after the other, since direct memory is costly to get.
///
/// The encrypted sides are direct: measured, that spares a fifth of the processor's time. All three
/// are kept ready to be read from.
final class RecordBuffers {
  private final ByteBuffer empty = ByteBuffer.allocate(0);
  private ByteBuffer received;
  private ByteBuffer unsent;
  private ByteBuffer decrypted = empty;

  /// Buffers that hold `bytes` encrypted bytes in each direction, or one record if that is more.
  RecordBuffers(int bytes) {
    received = ByteBuffer.allocateDirect(bytes).limit(0);
    unsent = ByteBuffer.allocateDirect(bytes).limit(0);
  }

  /// Forgets the bytes of an earlier wire.
  RecordBuffers emptied() {
    received.clear().limit(0);
    unsent.clear().limit(0);
    decrypted.clear().limit(0);
    return this;
  }

  /// Encrypted bytes from the socket that have not been decrypted yet.
  ByteBuffer received() {
    return received;
  }

  /// Encrypted bytes that the socket has not taken yet.
  ByteBuffer unsent() {
    return unsent;
  }

  /// Decrypted bytes that have not been taken yet. At most one record.
  ByteBuffer decrypted() {
    return decrypted;
  }

  /// No bytes, for steps of a handshake.
  ByteBuffer none() {
    return empty;
  }

  /// [#received], ready to be added to, with room for at least one record of `session`.
  ByteBuffer receivedToFill(SSLSession session) {
    received = sized(received.compact(), session.getPacketBufferSize());
    return received;
  }

  /// [#unsent], which is empty, ready for at least one record of `session`.
  ByteBuffer unsentToFill(SSLSession session) {
    unsent = sized(unsent.clear(), session.getPacketBufferSize());
    return unsent;
  }

  /// [#decrypted], which is empty, ready for the bytes of any record of `session`.
  ByteBuffer decryptedToFill(SSLSession session) {
    int needed = session.getApplicationBufferSize();
    decrypted = decrypted.capacity() < needed ? ByteBuffer.allocate(needed) : decrypted.clear();
    return decrypted;
  }

  private static ByteBuffer sized(ByteBuffer buffer, int needed) {
    return buffer.capacity() < needed
        ? ByteBuffer.allocateDirect(needed).put(buffer.flip())
        : buffer;
  }
}
