package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.ConnectFault;

/// Why a proxy did not connect us.
public sealed interface ProxyFault {
  /// The corresponding fault of a data connection. The connection to the server itself was already
  /// established, so only faults that concern the server's port are distinguished.
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

  /// The answer is not that of a proxy of the kind that the user named.
  record NotAProxy() implements ProxyFault {}

  /// The proxy closed the connection in the middle of the conversation.
  record Lost() implements ProxyFault {}

  /// The proxy wants a login, and the user has given none.
  record LoginDemanded() implements ProxyFault {}

  /// The proxy does not accept the user or the password, or not in this form.
  record LoginRefused() implements ProxyFault {}

  /// The proxy's rules forbid the connection, to all clients or to this one.
  record Forbidden() implements ProxyFault {}

  /// The proxy tried and could not connect to the server.
  record TargetNotReached(ConnectFault fault) implements ProxyFault {}

  /// The protocol of this proxy cannot express such an address or name.
  record Inexpressible() implements ProxyFault {}

  /// The proxy refused without a more specific reason; `answer` is its text.
  record Refused(String answer) implements ProxyFault {}
}
