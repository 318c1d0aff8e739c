package dev.hexftp.testkit.net;

/// The actions of a server in memory of its own accord.
///
/// [ScriptedServer] is the one for most tests.
public interface MemoryServer {
  /// A client has connected; `peer` is the server's end of the link.
  void connected(MemoryPeer peer);

  /// TLS has been agreed upon. With implicit TLS it is now that the server greets.
  default void secured(MemoryPeer peer) {}

  /// The client has sent `line`, without its line end.
  void heard(String line, MemoryPeer peer);
}
