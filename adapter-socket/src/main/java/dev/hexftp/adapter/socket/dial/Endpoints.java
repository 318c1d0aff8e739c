package dev.hexftp.adapter.socket.dial;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import java.net.Inet4Address;
import java.net.InetAddress;

/// Writes addresses of the JDK as addresses of FTP, and the other way round.
public final class Endpoints {
  private Endpoints() {}

  public static Endpoint of(InetAddress address, int port) {
    return new Endpoint(addressOf(address), new Port(port));
  }

  public static InetAddress addressOf(HostAddress address) {
    return InetAddress.ofLiteral(address.text());
  }

  public static HostAddress addressOf(InetAddress address) {
    if (address instanceof Inet4Address) {
      byte[] b = address.getAddress();
      return new HostAddress.Ipv4(b[0] & 0xFF, b[1] & 0xFF, b[2] & 0xFF, b[3] & 0xFF);
    }
    String text = address.getHostAddress();
    // The scope says which interface of this machine is meant; it means nothing to a server.
    int scope = text.indexOf('%');
    return new HostAddress.Ipv6(scope < 0 ? text : text.substring(0, scope));
  }
}
