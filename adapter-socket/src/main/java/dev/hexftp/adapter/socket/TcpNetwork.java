package dev.hexftp.adapter.socket;

import dev.hexftp.adapter.socket.tls.Tls;
import dev.hexftp.adapter.socket.tls.TlsMaterial;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Network;
import dev.hexftp.ports.out.time.Ticker;
import java.net.InetAddress;
import java.util.List;

/// The network of this machine, reached over TCP.
public final class TcpNetwork implements Network {
  private final SocketOptions options;
  private final Tls tls;
  private final Ticker ticker;
  private final NameService names;

  /// A network whose sockets are made as `options` say, and where nothing is brought along for TLS.
  /// `ticker` measures how long nothing happens.
  public TcpNetwork(SocketOptions options, Ticker ticker) {
    this(options, TlsMaterial.NOTHING, ticker);
  }

  /// The same, with `material` for TLS.
  public TcpNetwork(SocketOptions options, TlsMaterial material, Ticker ticker) {
    this(options, material, ticker, name -> List.of(InetAddress.getAllByName(name)));
  }

  TcpNetwork(SocketOptions options, TlsMaterial material, Ticker ticker, NameService names) {
    this.options = options;
    this.tls = new Tls(material);
    this.ticker = ticker;
    this.names = names;
  }

  @Override
  public FtpLink open(HostName host, Port port) {
    Reactor reactor = new Reactor();
    HostDialer dialer = new HostDialer(reactor, names, host, port);
    TcpFtpLink link =
        new TcpFtpLink(reactor, ticker, options, dialer, terms -> tls.forLink(host, port, terms));
    link.open();
    return link;
  }
}
