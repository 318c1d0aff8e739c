package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.data.DataSockets;
import dev.hexftp.adapter.socket.data.ProxyDataRoute;
import dev.hexftp.adapter.socket.dial.AddressResolution;
import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.dial.NameService;
import dev.hexftp.adapter.socket.dial.ProxiedAttempt;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyHandshake;
import dev.hexftp.domain.proxy.ProxyServer;
import dev.hexftp.domain.proxy.ProxyTarget;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/// Comes to a control connection with a host through a proxy.
///
/// The name of the host is looked up here or by the proxy, as the kind of proxy wants it. If here,
/// the addresses are tried one after the other, as long as it is they that the proxy complains
/// about; the fault, if none does, is the last one's.
final class ProxyDialer implements ControlDialer {
  private final Reactor reactor;
  private final AddressResolution resolution;
  private final NetworkOptions options;
  private final ProxyServer proxy;
  private final HostName host;
  private final Port port;
  private Option<ProxiedAttempt> attempt = Option.none();

  ProxyDialer(
      Reactor reactor,
      NameService names,
      NetworkOptions options,
      ProxyServer proxy,
      ProxyTarget.Named server) {
    this.reactor = reactor;
    this.resolution = new AddressResolution(reactor, names, options.families());
    this.options = options;
    this.proxy = proxy;
    this.host = server.host();
    this.port = server.port();
  }

  /// A target, and how the proxy is asked for it.
  private record TargetRequest(ProxyTarget target, ProxyHandshake beginning) {}

  @Override
  public void begin(Consumer<Either<Failure, Opened>> completion) {
    HostAddress.parse(host.text())
        .<ProxyTarget>map(address -> new ProxyTarget.Addressed(new Endpoint(address, port)))
        .orElse(
            () ->
                proxy.kind().looksUpNames()
                    ? Option.of(new ProxyTarget.Named(host, port))
                    : Option.none())
        .peek(target -> findProxy(List.of(target), completion))
        .onEmpty(() -> lookUpHost(completion));
  }

  private void lookUpHost(Consumer<Either<Failure, Opened>> completion) {
    resolution.resolve(
        host,
        found ->
            found
                .map(addresses -> addresses.stream().map(this::targetAt).toList())
                .peek(targets -> findProxy(targets, completion))
                .peekLeft(failure -> completion.accept(Either.left(failure))));
  }

  private ProxyTarget targetAt(InetAddress address) {
    return new ProxyTarget.Addressed(Endpoints.of(address, port.number()));
  }

  private void findProxy(List<ProxyTarget> targets, Consumer<Either<Failure, Opened>> completion) {
    Queue<TargetRequest> requests = new ArrayDeque<>();
    for (ProxyTarget target : targets) {
      ProxyHandshake.with(proxy, target)
          .peek(beginning -> requests.add(new TargetRequest(target, beginning)));
    }
    if (requests.isEmpty()) {
      completion.accept(Either.left(failure(new ProxyFault.Inexpressible())));
      return;
    }
    resolution.resolve(
        proxy.host(),
        found ->
            found
                .peek(addresses -> tryNext(endsOf(addresses), requests, completion))
                .peekLeft(failure -> completion.accept(Either.left(notFound(failure)))));
  }

  private List<InetSocketAddress> endsOf(List<InetAddress> proxyAddresses) {
    return proxyAddresses.stream()
        .map(address -> new InetSocketAddress(address, proxy.port().number()))
        .toList();
  }

  private Failure notFound(Failure ofLookUp) {
    return ofLookUp instanceof Failure.UnknownHost ? failure(new ProxyFault.NotFound()) : ofLookUp;
  }

  private void tryNext(
      List<InetSocketAddress> ends,
      Queue<TargetRequest> requests,
      Consumer<Either<Failure, Opened>> completion) {
    TargetRequest request = requests.remove();
    ProxiedAttempt begun =
        new ProxiedAttempt(
            reactor, ControlConnection.preparation(options), ends, request.beginning());
    attempt = Option.of(begun);
    begun.begin(
        result ->
            result
                .peek(channel -> completion.accept(Either.right(opened(channel, request.target()))))
                .peekLeft(
                    fault -> {
                      if (fault.isAboutTarget() && !requests.isEmpty()) {
                        tryNext(ends, requests, completion);
                      } else {
                        completion.accept(Either.left(failure(fault)));
                      }
                    }));
  }

  private Opened opened(SocketChannel channel, ProxyTarget target) {
    InetSocketAddress address =
        new InetSocketAddress(channel.socket().getInetAddress(), channel.socket().getPort());
    DataSockets sockets = DataSockets.beside(channel, options);
    return new Opened(
        channel, peer(target), new ProxyDataRoute(reactor, sockets, proxy, address, target));
  }

  /// Where only the proxy knows the address, it is the unspecified one.
  private static Endpoint peer(ProxyTarget target) {
    return switch (target) {
      case ProxyTarget.Named(_, var port) -> new Endpoint(new HostAddress.Ipv4(0, 0, 0, 0), port);
      case ProxyTarget.Addressed(var endpoint) -> endpoint;
    };
  }

  private Failure failure(ProxyFault fault) {
    return new Failure.ProxyFailed(proxy.host(), proxy.port(), fault);
  }

  @Override
  public void giveUp() {
    attempt.peek(ProxiedAttempt::giveUp);
  }
}
