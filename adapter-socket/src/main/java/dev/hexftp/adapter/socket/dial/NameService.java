package dev.hexftp.adapter.socket.dial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Knows the addresses of hosts.
@FunctionalInterface
public interface NameService {
  /// The addresses of the host called `name`, best first. May take long.
  ///
  /// @throws UnknownHostException if it has none
  List<InetAddress> addressesOf(String name) throws UnknownHostException;
}
