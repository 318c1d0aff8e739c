package dev.hexftp.testkit.net;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Network;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A network in memory, with the servers that a test puts into it.
///
/// ```java
/// ScriptedServer server =
///     ScriptedServer.welcoming("anna", "secret")
///         .sends("RETR hello.txt", "hello\r\n")
///         .answers("DELE hello.txt", "550 you may not");
/// MemoryNetwork network = new MemoryNetwork().with("ftp.example", server);
///
/// // … the code under test, with `network` as its Network and `network.time()` as its Ticker …
///
/// assertThat(server.heard()).containsExactly("USER anna", "PASS secret", …);
/// ```
///
/// There is no thread and no socket. A server acts while the client sends, so its answer is there
/// before the client awaits it; and a client that awaits in vain gets its deadline at once, since
/// [MemoryTime] jumps.
public final class MemoryNetwork implements Network {
  private final MemoryTime time = new MemoryTime();
  private final Map<String, MemoryServer> servers = new HashMap<>();
  private final Set<String> deafHosts = new TreeSet<>();

  /// Puts `server` at `host`, on every port.
  public MemoryNetwork with(String host, MemoryServer server) {
    servers.put(host, server);
    return this;
  }

  /// Puts a machine at `host` that refuses all connections. A host that was not named at all is
  /// unknown.
  public MemoryNetwork withNobodyAt(String host) {
    deafHosts.add(host);
    return this;
  }

  /// The time in this network.
  public MemoryTime time() {
    return time;
  }

  @Override
  public Either<Failure, List<HostAddress>> addressesOf(HostName host, Duration patience) {
    boolean isKnown = servers.containsKey(host.text()) || deafHosts.contains(host.text());
    return isKnown
        ? Either.right(List.of(MemoryFtpLink.SERVER.address()))
        : Either.left(new Failure.UnknownHost(host));
  }

  @Override
  public FtpLink open(HostName host, Port port) {
    MemoryServer server = servers.get(host.text());
    if (server != null) {
      return MemoryFtpLink.to(server, time);
    }
    Failure failure =
        deafHosts.contains(host.text())
            ? new Failure.NotConnectable(host, port, ConnectFault.REFUSED)
            : new Failure.UnknownHost(host);
    return MemoryFtpLink.dead(new Event.ControlNotOpened(failure), time);
  }
}
