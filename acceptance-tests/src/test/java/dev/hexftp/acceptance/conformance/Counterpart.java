package dev.hexftp.acceptance.conformance;

import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The server of a session.
sealed interface Counterpart {
  /// Starts it.
  Started start() throws IOException;

  /// A real one.
  record Real(ServerUnderTest kind, Loopback loopback) implements Counterpart {
    @Override
    public Started start() throws IOException {
      RunningServer server = kind.start(new ServerOptions(loopback));
      return new Started(
          server.host(), server.port(), server.account(), Optional.of(server), server::close);
    }
  }

  /// One that follows the steps of the session, and fails the test if the program does not.
  record Scripted(List<String> steps) implements Counterpart {
    public Scripted {
      steps = List.copyOf(steps);
    }

    @Override
    public Started start() throws IOException {
      FakeFtpServer server = FakeFtpServer.script(script -> ServerSteps.add(steps, script));
      return new Started(
          server.host(), server.port(), Account.ALICE, Optional.empty(), server::close);
    }
  }

  /// A server that listens.
  ///
  /// @param files the server again, unless it has none
  /// @param end ends it
  record Started(
      String host, int port, Account account, Optional<RunningServer> files, Runnable end)
      implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}
