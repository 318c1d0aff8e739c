package dev.hexftp.adapter.socket.dial;

import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/// Finds the addresses of a host to report them, not to connect. Good for one question.
public final class AddressInquiry {
  private final Reactor reactor;
  private final Ticker ticker;
  private final AddressResolution resolution;
  private Option<Either<Failure, List<InetAddress>>> found = Option.none();

  public AddressInquiry(
      Reactor reactor, Ticker ticker, NameService names, AddressFamilies families) {
    this.reactor = reactor;
    this.ticker = ticker;
    this.resolution = new AddressResolution(reactor, names, families);
  }

  /// The addresses of `host`. Waits for them at most `patience`, and then fails as if the host were
  /// unknown.
  public Either<Failure, List<HostAddress>> ask(HostName host, Duration patience) {
    Duration end = ticker.elapsed().plus(patience);
    resolution.resolve(host, answer -> found = Option.of(answer));
    while (found.isEmpty() && ticker.elapsed().compareTo(end) < 0) {
      reactor.turn(end.minus(ticker.elapsed()));
    }
    reactor.close();
    return found
        .getOrElse(Either.left(new Failure.UnknownHost(host)))
        .map(addresses -> addresses.stream().map(Endpoints::addressOf).toList());
  }
}
