package dev.hexftp.acceptance.proxy;

import dev.hexftp.acceptance.server.Endpoint;
import java.util.List;

/// A proxy that listens, for one test. Closing it ends all of its processes and connections.
public interface RunningProxy extends AutoCloseable {
  /// Where it listens.
  Endpoint endpoint();

  /// `HOST:PORT`, as users write it.
  default String address() {
    return endpoint().host() + ":" + endpoint().port();
  }

  /// Where it has connected to so far, each as `HOST:PORT`, in this order: the control connection,
  /// then those for data. Dante gives the address that it found for a name, the others the address
  /// that the client asked for.
  List<String> connections();

  /// Its log so far, for the message of a failing test.
  String log();

  @Override
  void close();
}
