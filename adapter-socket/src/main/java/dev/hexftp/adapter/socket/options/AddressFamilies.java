package dev.hexftp.adapter.socket.options;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import io.vavr.control.Option;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which versions of IP this machine may use.
public enum AddressFamilies {
  /// All addresses of a host.
  BOTH,
  /// IPv4 and nothing else.
  IPV4_ONLY,
  /// IPv6 and nothing else.
  IPV6_ONLY;

  /// The family without which nothing goes, if it is one.
  public Option<Family> only() {
    return switch (this) {
      case BOTH -> Option.none();
      case IPV4_ONLY -> Option.of(Family.IPV4);
      case IPV6_ONLY -> Option.of(Family.IPV6);
    };
  }

  /// Those of `addresses` that may be used, in the order in which they are to be tried: as the
  /// system sorts them, but with the families in turn, so that a family that does not work costs
  /// one attempt at a time and not all of them first (RFC 8305 §4).
  public List<InetAddress> choose(List<InetAddress> addresses) {
    List<InetAddress> allowed =
        addresses.stream().filter(a -> only().forAll(family -> familyOf(a) == family)).toList();
    return allowed.isEmpty() ? allowed : inTurn(allowed, familyOf(allowed.getFirst()));
  }

  private static List<InetAddress> inTurn(List<InetAddress> addresses, Family first) {
    Predicate<InetAddress> isOfFirst = address -> familyOf(address) == first;
    var parts = addresses.stream().collect(Collectors.partitioningBy(isOfFirst));
    List<Iterator<InetAddress>> sources =
        List.of(
            parts.getOrDefault(true, List.of()).iterator(),
            parts.getOrDefault(false, List.of()).iterator());
    List<InetAddress> sorted = new ArrayList<>();
    while (sorted.size() < addresses.size()) {
      for (Iterator<InetAddress> source : sources) {
        if (source.hasNext()) {
          sorted.add(source.next());
        }
      }
    }
    return sorted;
  }

  private static Family familyOf(InetAddress address) {
    return address instanceof Inet4Address ? Family.IPV4 : Family.IPV6;
  }
}
