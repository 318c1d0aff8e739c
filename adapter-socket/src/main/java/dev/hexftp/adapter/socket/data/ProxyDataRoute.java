package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Attempt;
import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.dial.FailedAttempt;
import dev.hexftp.adapter.socket.dial.NamedAddress;
import dev.hexftp.adapter.socket.dial.ProxiedAttempt;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.proxy.ProxyHandshake;
import dev.hexftp.domain.proxy.ProxyServer;
import dev.hexftp.domain.proxy.ProxyTarget;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.util.List;

/// There is a proxy between the server and us. The data connections go to the address of it that
/// the control connection has found, and from there to the host to which that goes. The other way
/// round there is none.
///
/// @param address where the proxy is
/// @param target where the proxy has connected the control connection to
public record ProxyDataRoute(
    Reactor reactor,
    DataSockets sockets,
    ProxyServer proxy,
    InetSocketAddress address,
    ProxyTarget target)
    implements DataRoute {
  @Override
  public Attempt toServer(DataAddress wanted) {
    return switch (wanted) {
      case DataAddress.OfPeer(var port) -> through(target.at(port));
      case DataAddress.AsSaid(var endpoint) ->
          NamedAddress.of(endpoint.address(), serverIsAtLoopback())
              .<Attempt>map(_ -> through(new ProxyTarget.Addressed(endpoint)))
              .getOrElse(new FailedAttempt(ConnectFault.NOT_AN_ADDRESS_OF_A_SERVER));
    };
  }

  private boolean serverIsAtLoopback() {
    return switch (target) {
      case ProxyTarget.Named _ -> false;
      case ProxyTarget.Addressed(Endpoint endpoint) ->
          Endpoints.addressOf(endpoint.address()).isLoopbackAddress();
    };
  }

  private Attempt through(ProxyTarget wanted) {
    return ProxyHandshake.with(proxy, wanted)
        .fold(fault -> new FailedAttempt(fault.ofData()), ProxiedDataAttempt::new);
  }

  @Override
  public Attempt fromServer(EventQueue events) {
    return new FailedAttempt(ConnectFault.BEHIND_PROXY);
  }

  @Override
  public Option<Listener> listenAhead(EventQueue events) {
    return Option.none();
  }

  /// A data connection through the proxy.
  private final class ProxiedDataAttempt implements Attempt {
    private final ProxiedAttempt attempt;

    private ProxiedDataAttempt(ProxyHandshake beginning) {
      attempt = new ProxiedAttempt(reactor, sockets::prepare, List.of(address), beginning);
    }

    @Override
    public void begin(Completion completion) {
      attempt.begin(result -> completion.complete(result.mapLeft(fault -> fault.ofData())));
    }

    @Override
    public void giveUp() {
      attempt.giveUp();
    }
  }
}
