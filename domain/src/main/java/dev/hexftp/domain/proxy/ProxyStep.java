package dev.hexftp.domain.proxy;

/// What follows from what a proxy has answered so far.
public sealed interface ProxyStep {
  /// At least `bytes` more belong to the answer. Whoever never reads more than that takes nothing
  /// that is not meant for this conversation: the first bytes of the server may follow at once.
  record More(int bytes) implements ProxyStep {}

  /// The answer is complete, and the conversation goes on.
  record Next(ProxyHandshake state) implements ProxyStep {}

  /// The answer is complete, and so is the conversation: all that follows is the server's.
  record Connected() implements ProxyStep {}

  /// The proxy does not connect us.
  record Failed(ProxyFault fault) implements ProxyStep {}
}
