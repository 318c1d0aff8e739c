package dev.hexftp.acceptance.library;

import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.file.memory.FileKnownHosts;
import dev.hexftp.adapter.file.memory.ForgetfulHostMemory;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Duration;

/// A program that fetches one file by the client and reads the outcome. Nothing is printed and no
/// line is parsed.
final class Fetching {
  private final Shell shell;

  /// Files come to `directory`.
  Fetching(Path directory) {
    Ticker ticker = () -> Duration.ofNanos(System.nanoTime());
    this.shell =
        ShellGraph.shell(
            new DrivenPorts(
                new TcpNetwork(
                    NetworkOptions.DEFAULT,
                    _ -> new ProxyRoute.Direct(),
                    new TlsClient(TlsMaterial.NOTHING),
                    ticker),
                new NioLocalFiles(directory, LineEnd.LF),
                new NothingShown(),
                new NobodyAsked(),
                new NoLocalShell(),
                ticker,
                new RandomPause(),
                new NobodyKnown(),
                new FileKnownHosts(directory.resolve("known-hosts"), Runnable::run),
                new ForgetfulHostMemory()),
            Preferences.of(Settings.INITIAL, new LoginPolicy.Ask()));
  }

  /// The outcome of the file, and the exit status of a run that did only this.
  record Fetched(CommandOutcome outcome, ExitStatus status) {}

  /// Fetches the file at `path` of `server` under its own name.
  Either<UserFault, Fetched> fetch(Destination server, String path) {
    return ShellCommand.Get.underItsOwnName(path).map(get -> fetch(server, get));
  }

  private Fetched fetch(Destination server, ShellCommand get) {
    CommandOutcome connected = shell.connect(server);
    CommandOutcome fetched = connected.failure().isEmpty() ? shell.perform(get) : connected;
    // The server may take back a confirmation until the end.
    CommandOutcome ended = shell.end();
    return new Fetched(fetched, ExitStatus.of(fetched).and(ExitStatus.of(ended)));
  }
}
