package dev.hexftp.adapter.socket;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;

/// Finds the addresses of a host.
///
/// The system can be asked for them only by a call that may hang for minutes. It is made in a
/// thread of its own, so that deadlines and interrupts work meanwhile; a thread that nobody waits
/// for any more ends by itself and keeps no program alive.
final class AddressResolution {
  private final Reactor reactor;
  private final NameService names;

  AddressResolution(Reactor reactor, NameService names) {
    this.reactor = reactor;
    this.names = names;
  }

  /// Has `found` called in the reactor's thread, with the addresses of `host`, best first, or with
  /// none. When nobody has to be asked, that happens before this returns.
  void resolve(String host, Consumer<List<InetAddress>> found) {
    withoutAsking(host)
        .peek(found)
        .onEmpty(
            () ->
                Thread.ofPlatform().daemon().name("name look-up").start(() -> lookUp(host, found)));
  }

  private static Option<List<InetAddress>> withoutAsking(String host) {
    if (host.isBlank()) {
      // The JDK would take it for the name of this machine.
      return Option.of(List.of());
    }
    try {
      return Option.of(List.of(InetAddress.ofLiteral(host)));
    } catch (IllegalArgumentException _) {
      return Option.none();
    }
  }

  private void lookUp(String host, Consumer<List<InetAddress>> found) {
    List<InetAddress> addresses = ask(host);
    reactor.post(() -> found.accept(addresses));
  }

  private List<InetAddress> ask(String host) {
    try {
      return names.addressesOf(host);
    } catch (UnknownHostException _) {
      return List.of();
    }
  }
}
