package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.dial.AddressInquiry;
import dev.hexftp.adapter.socket.dial.NameService;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.proxy.ProxyServer;
import dev.hexftp.domain.proxy.ProxyTarget;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Network;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// The network of this machine, reached over TCP.
public final class TcpNetwork implements Network {
  private final NetworkOptions options;
  private final Function<HostName, ProxyRoute> routes;
  private final TlsClient tls;
  private final Ticker ticker;
  private final NameService names;

  /// A network whose connections are made as `options` say, and use `tls` on request. `routes`
  /// knows the way to a host; `ticker` measures how long nothing happens.
  public TcpNetwork(
      NetworkOptions options, Function<HostName, ProxyRoute> routes, TlsClient tls, Ticker ticker) {
    this(options, routes, tls, ticker, name -> List.of(InetAddress.getAllByName(name)));
  }

  TcpNetwork(
      NetworkOptions options,
      Function<HostName, ProxyRoute> routes,
      TlsClient tls,
      Ticker ticker,
      NameService names) {
    this.options = options;
    this.routes = routes;
    this.tls = tls;
    this.ticker = ticker;
    this.names = names;
  }

  @Override
  public FtpLink open(HostName host, Port port) {
    Reactor reactor = new Reactor(ticker);
    TcpFtpLink link =
        new TcpFtpLink(
            reactor,
            ticker,
            options,
            dialer(reactor, host, port),
            terms -> tls.forLink(host, port, terms));
    link.open();
    return link;
  }

  @Override
  public Either<Failure, List<HostAddress>> addressesOf(HostName host, Duration patience) {
    return new AddressInquiry(new Reactor(ticker), ticker, names, options.families())
        .ask(host, patience);
  }

  private ControlDialer dialer(Reactor reactor, HostName host, Port port) {
    return switch (routes.apply(host)) {
      // A gateway is named as the host.
      case ProxyRoute.Direct _, ProxyRoute.Gateway _ ->
          new HostDialer(reactor, names, options, host, port);
      case ProxyRoute.Through(ProxyServer proxy) ->
          new ProxyDialer(reactor, names, options, proxy, new ProxyTarget.Named(host, port));
    };
  }
}
