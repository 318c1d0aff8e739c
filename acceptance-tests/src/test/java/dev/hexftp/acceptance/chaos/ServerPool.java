package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.script.Protection;
import dev.hexftp.acceptance.chaos.script.Target;
import dev.hexftp.acceptance.server.PortRange;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The servers of a campaign. One of a kind serves all runs that need it, which have files with
/// separate names.
final class ServerPool implements AutoCloseable {
  private static final int DATA_PORTS = 24;

  private final Map<Key, Server> servers = new HashMap<>();

  /// A server and the ports at which it awaits data.
  record Server(RunningServer running, PortRange dataPorts) {}

  private record Key(Target target, Protection protection) {}

  /// Starts it when it is first asked for.
  synchronized Server get(Target target, Protection protection) throws IOException {
    var key = new Key(target, protection);
    Server running = servers.get(key);
    if (running == null) {
      PortRange ports = PortRange.free(DATA_PORTS);
      running =
          new Server(
              target.kind().start(ServerOptions.ipv4().with(tls(protection)).passiveAt(ports)),
              ports);
      servers.put(key, running);
    }
    return running;
  }

  /// Those that have been started.
  synchronized List<RunningServer> started() {
    return servers.values().stream().map(Server::running).toList();
  }

  private static Tls tls(Protection protection) {
    return switch (protection) {
      case CLEAR -> Tls.none();
      case TLS -> Tls.explicit().required();
      case TLS_RESUMED -> Tls.explicit().required().demandingReuse();
    };
  }

  @Override
  public synchronized void close() {
    servers.values().forEach(server -> server.running().close());
  }
}
