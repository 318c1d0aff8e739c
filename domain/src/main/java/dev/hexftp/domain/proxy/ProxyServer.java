package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Option;

/// A proxy through which connections are made.
///
/// @param login the login at it; none if it needs none
public record ProxyServer(Kind kind, HostName host, Port port, Option<ProxyLogin> login) {
  /// @throws IllegalArgumentException if the protocol of that kind cannot express the login
  public ProxyServer {
    if (!login.forAll(kind::canCarry)) {
      throw new IllegalArgumentException("a login that no " + kind + " can carry");
    }
  }

  /// The kinds of proxies, which are the languages that they speak.
  public enum Kind {
    /// Takes IPv4 addresses only, and of a login only the user's name.
    SOCKS4(false),
    /// The same, and takes names.
    SOCKS4A(true),
    /// Takes addresses of both families (RFC 1928).
    SOCKS5(false),
    /// The same, and leaves it to the proxy to look up names.
    SOCKS5H(true),
    /// The method CONNECT of HTTP, which takes names (RFC 9110 §9.3.6).
    HTTP(true);

    private final boolean looksUpNames;

    Kind(boolean looksUpNames) {
      this.looksUpNames = looksUpNames;
    }

    /// Whether the proxy looks up the name of the server, instead of this machine.
    public boolean looksUpNames() {
      return looksUpNames;
    }

    /// Whether `login` has a form that the proxy understands.
    boolean canCarry(ProxyLogin login) {
      return switch (this) {
        case SOCKS4, SOCKS4A -> true;
        case SOCKS5, SOCKS5H -> login.fitsSocks5();
        // The colon ends the name (RFC 7617 §2).
        case HTTP -> login.user().indexOf(':') < 0;
      };
    }
  }
}
