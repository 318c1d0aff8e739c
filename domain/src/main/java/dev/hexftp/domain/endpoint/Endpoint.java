package dev.hexftp.domain.endpoint;

/// One end of a TCP connection: an address and a port.
public record Endpoint(HostAddress address, Port port) {
  /// The argument of PORT: `h1,h2,h3,h4,p1,p2` (RFC 959 §4.1.2). Only IPv4 can be written so.
  ///
  /// @throws IllegalArgumentException for an IPv6 address, which needs [#extendedPortArgument]
  public String portArgument() {
    return switch (address) {
      case HostAddress.Ipv4 ip ->
          ip.text().replace('.', ',') + "," + port.number() / 256 + "," + port.number() % 256;
      case HostAddress.Ipv6 _ -> throw new IllegalArgumentException("PORT cannot hold IPv6");
    };
  }

  private String written() {
    return switch (address) {
      case HostAddress.Ipv4 ip -> ip.text();
      case HostAddress.Ipv6 ip -> Ipv6Text.canonical(ip.bytes());
    };
  }

  /// The argument of EPRT: `|1|192.0.2.1|5282|` or `|2|2001:db8::1|5282|` (RFC 2428 §2), in the
  /// form that RFC 5952 recommends.
  public String extendedPortArgument() {
    int protocol =
        switch (address.family()) {
          case IPV4 -> 1;
          case IPV6 -> 2;
        };
    return "|" + protocol + "|" + written() + "|" + port.number() + "|";
  }
}
