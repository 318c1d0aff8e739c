package dev.hexftp.domain.proxy;

/// The step that follows from the answer of a proxy so far.
public sealed interface ProxyStep {
  /// At least `bytes` more belong to the answer. A reader that never reads more than that takes no
  /// bytes of the connection to the server, which may follow at once.
  record More(int bytes) implements ProxyStep {}

  /// The answer is complete, and the conversation goes on.
  record Next(ProxyHandshake state) implements ProxyStep {}

  /// The answer is complete, and so is the conversation: all that follows is the server's.
  record Connected() implements ProxyStep {}

  /// The proxy does not connect us.
  record Failed(ProxyFault fault) implements ProxyStep {}
}
