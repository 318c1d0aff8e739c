package dev.hexftp.adapter.socket.dial;

import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;

/// Finds the addresses of a host.
///
/// The system can be asked for them only by a call that may hang for minutes. It is made in a
/// separate thread, so that deadlines and interrupts work meanwhile; a thread whose answer is not
/// awaited any more ends by itself and keeps no program alive.
public final class AddressResolution {
  private final Reactor reactor;
  private final NameService names;
  private final AddressFamilies families;

  public AddressResolution(Reactor reactor, NameService names, AddressFamilies families) {
    this.reactor = reactor;
    this.names = names;
    this.families = families;
  }

  /// Has `found` called in the reactor's thread, with the addresses of `host` in the order in which
  /// they are to be tried, or with why there are none. When the system need not be asked, that
  /// happens before this returns.
  public void resolve(HostName host, Consumer<Either<Failure, List<InetAddress>>> found) {
    Consumer<List<InetAddress>> told = addresses -> found.accept(choose(host, addresses));
    withoutAsking(host.text())
        .peek(told)
        .onEmpty(
            () ->
                Thread.ofPlatform()
                    .daemon()
                    .name("name look-up")
                    .start(() -> lookUp(host.text(), told)));
  }

  private Either<Failure, List<InetAddress>> choose(HostName host, List<InetAddress> addresses) {
    if (addresses.isEmpty()) {
      return Either.left(new Failure.UnknownHost(host));
    }
    List<InetAddress> chosen = families.choose(addresses);
    return families
        .only()
        .filter(_ -> chosen.isEmpty())
        .<Failure>map(family -> new Failure.NoAddressOfFamily(host, family))
        .toEither(chosen)
        .swap();
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
