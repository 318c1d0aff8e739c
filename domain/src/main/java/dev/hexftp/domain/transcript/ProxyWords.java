package dev.hexftp.domain.transcript;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyFault;

/// The words about a proxy that does not connect us: whether the proxy or the server cannot be
/// reached, and the things to check.
final class ProxyWords {
  private ProxyWords() {}

  static String of(HostName proxy, Port port, ProxyFault fault) {
    return "the proxy " + proxy.text() + " (port " + port.number() + ") " + predicate(fault);
  }

  private static String predicate(ProxyFault fault) {
    return switch (fault) {
      case ProxyFault.NotFound() -> "is an unknown host";
      case ProxyFault.NotReached(var why) -> "cannot be reached: " + inShort(why);
      case ProxyFault.NotAProxy() ->
          "does not answer as a proxy of this kind; look at the scheme and the port";
      case ProxyFault.Lost() -> "closed the connection";
      case ProxyFault.LoginDemanded() ->
          "demands a login; give it as USER:PASSWORD@ before the host";
      case ProxyFault.LoginRefused() -> "refuses the user or the password";
      case ProxyFault.Forbidden() -> "does not allow a connection to this server";
      case ProxyFault.TargetNotReached(var why) -> "cannot reach the server: " + inShort(why);
      case ProxyFault.Inexpressible() ->
          "cannot pass on this kind of name or address; socks5h passes on all";
      case ProxyFault.Refused(var answer) -> "refuses to connect to the server: " + answer;
    };
  }

  private static String inShort(ConnectFault fault) {
    return Reasons.of(fault);
  }
}
