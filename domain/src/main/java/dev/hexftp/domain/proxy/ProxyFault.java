package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.ConnectFault;

/// Why a proxy did not connect us.
public sealed interface ProxyFault {
  /// What this comes to for a data connection. That to the server itself stood already, so only
  /// what the proxy says of the server's port is worth telling apart.
  default ConnectFault ofData() {
    return switch (this) {
      case TargetNotReached(ConnectFault fault) -> fault;
      case NotFound _, NotReached _, NotAProxy _, Lost _ -> ConnectFault.PROXY_FAILED;
      case LoginDemanded _, LoginRefused _ -> ConnectFault.PROXY_FAILED;
      case Forbidden _, Inexpressible _, Refused _ -> ConnectFault.PROXY_FAILED;
    };
  }

  /// Whether another address of the same server may fare better.
  default boolean isAboutTarget() {
    return switch (this) {
      case TargetNotReached _, Inexpressible _, Refused _ -> true;
      case NotFound _, NotReached _, NotAProxy _, Lost _ -> false;
      case LoginDemanded _, LoginRefused _, Forbidden _ -> false;
    };
  }

  /// The proxy's name has no address.
  record NotFound() implements ProxyFault {}

  /// No connection to the proxy itself could be made.
  record NotReached(ConnectFault fault) implements ProxyFault {}

  /// What answered is no proxy of the kind that the user named.
  record NotAProxy() implements ProxyFault {}

  /// The proxy closed the connection in the middle of the conversation.
  record Lost() implements ProxyFault {}

  /// The proxy wants to know who we are, and the user has not said.
  record LoginDemanded() implements ProxyFault {}

  /// The proxy does not accept the user or the password, or not in this form.
  record LoginRefused() implements ProxyFault {}

  /// The proxy's rules let nobody, or not us, connect there.
  record Forbidden() implements ProxyFault {}

  /// The proxy tried and could not connect to the server.
  record TargetNotReached(ConnectFault fault) implements ProxyFault {}

  /// A proxy of this kind cannot be told of such an address or name.
  record Inexpressible() implements ProxyFault {}

  /// The proxy said no in a way that says nothing else; `answer` is what it said.
  record Refused(String answer) implements ProxyFault {}
}
