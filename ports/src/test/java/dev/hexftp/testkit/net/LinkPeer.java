package dev.hexftp.testkit.net;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.ports.out.net.FtpLink;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// The server at the other end of one link, in the hands of a test.
///
/// It obeys the test and knows nothing of FTP. Its work on data happens by and by, while the link
/// awaits, in the order in which it was asked for.
public interface LinkPeer {
  /// The link under test. At first it is about to connect to this peer.
  FtpLink link();

  /// The server's end of the control connection.
  Endpoint endpoint();

  // --- The control connection ---

  /// Sends `characters`, one byte each.
  void say(String characters);

  /// The next line that came, with its line end.
  String hear();

  /// Ends the control connection regularly.
  void hangUp();

  // --- The data connection ---

  /// Listens for it, and says where.
  Port listenForData();

  /// A port without a listener.
  Port deafPort();

  /// Connects to `endpoint`, where the link listens.
  void connectData(Endpoint endpoint);

  /// Sends `bytes`.
  void sendData(ByteBuffer bytes);

  /// Ends it regularly.
  void endData();

  /// Breaks it off.
  void breakData();

  /// Reads it to its end, of any kind.
  CompletableFuture<TakenData> takeData();

  // --- TLS ---

  /// From now on speaks TLS on the control connection, as soon as the link begins to. No authority
  /// vouches for its certificate.
  void speakTls();

  /// From the next data connection on speaks TLS there too, as soon as the link begins to.
  void protectData();

  /// From the next data connection on speaks in the clear there.
  void bareData();

  // --- Threads and time ---

  /// Has another thread do `action` while the link awaits.
  void meanwhile(Runnable action);

  /// Puts the clock of the link forward.
  void passTime(Duration time);
}
