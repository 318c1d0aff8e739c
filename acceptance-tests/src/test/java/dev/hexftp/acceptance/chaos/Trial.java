package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.judge.Aftermath;
import dev.hexftp.acceptance.chaos.judge.Judge;
import dev.hexftp.acceptance.chaos.judge.Verdict;
import dev.hexftp.acceptance.chaos.relay.ChaosRelay;
import dev.hexftp.acceptance.chaos.relay.Ledger;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Given;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.chaos.script.Tree;
import dev.hexftp.acceptance.program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// One run: prepares the files, runs the program through a relay, judges.
final class Trial {
  /// Between two looks at files that a server may still be writing.
  private static final Duration PAUSE = Duration.ofMillis(25);

  private static final int MOST_LOOKS = 60;

  /// After this time a server has surely finished its work for a client that went.
  private static final Duration SECOND_LOOK = Duration.ofSeconds(1);

  private final Situation situation;
  private final ServerPool.Server server;
  private final RemoteSide remote;

  private Trial(Situation situation, ServerPool.Server server) {
    this.situation = situation;
    this.server = server;
    this.remote = new RemoteSide(server.running(), situation.prefix());
  }

  /// Runs and judges.
  static TrialReport run(Situation situation, ServerPool servers)
      throws IOException, InterruptedException {
    return run(situation, servers, situation.bound());
  }

  /// The same with another limit of its time.
  static TrialReport run(Situation situation, ServerPool servers, Duration bound)
      throws IOException, InterruptedException {
    var trial = new Trial(situation, servers.get(situation.target(), situation.protection()));
    try (var desk = Desk.open()) {
      return trial.run(desk, bound);
    } finally {
      trial.remote.clear();
    }
  }

  private TrialReport run(Desk desk, Duration bound) throws IOException, InterruptedException {
    Given given = situation.given();
    remote.prepare(given);
    Path local = Files.createDirectory(desk.path().resolve("local"));
    LocalSide.prepare(local, given);
    var program =
        new Program(
            desk.path(), local, Map.of(Situation.PASSWORD, server.running().account().password()));
    Map<String, byte[]> named = new HashMap<>(given.sources());
    Optional<byte[]> input = Optional.ofNullable(named.remove(Act.STANDARD_INPUT));
    long start = System.nanoTime();
    Optional<Run> run;
    Ledger ledger;
    Map<String, byte[]> sinks;
    try (var pipes = Pipes.make(local, named, given.sinks())) {
      try (var relay =
          ChaosRelay.before(
              server.running(),
              server.dataPorts(),
              situation.protection().isOn(),
              situation.injuries())) {
        ledger = relay.ledger();
        run = program.run(arguments(relay), script(relay), input, bound);
      }
      sinks = pipes.received();
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    Verdict verdict = verdict(run, local, sinks, ledger);
    return new TrialReport(
        situation,
        verdict,
        run.map(Run::exitStatus),
        elapsed,
        program.output(),
        program.diagnostics(),
        ledger);
  }

  /// An apparent lie is examined once more: a server may still be busy with a connection that was
  /// taken from it.
  private Verdict verdict(Optional<Run> run, Path local, Map<String, byte[]> sinks, Ledger ledger)
      throws IOException {
    Verdict first = Judge.judge(situation, aftermath(run, local, sinks, ledger));
    if (first.kind().isAcceptable()) {
      return first;
    }
    LockSupport.parkNanos(SECOND_LOOK.toNanos());
    return Judge.judge(situation, aftermath(run, local, sinks, ledger));
  }

  private Aftermath aftermath(
      Optional<Run> run, Path local, Map<String, byte[]> sinks, Ledger ledger) throws IOException {
    return new Aftermath(
        run, settled(), LocalSide.files(local), sinks, ledger.forgedEnds(), ledger.statedSizes());
  }

  /// The files of the server when they do not change any more.
  private Tree settled() throws IOException {
    Tree last = remote.files();
    for (int look = 0; look < MOST_LOOKS; look++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      Tree next = remote.files();
      if (next.isSameAs(last)) {
        return next;
      }
      last = next;
    }
    return last;
  }

  private List<String> arguments(ChaosRelay relay) {
    return situation.arguments(relay.host(), relay.port(), server.running().account());
  }

  private String script(ChaosRelay relay) {
    return situation.script(relay.host(), relay.port(), server.running().account());
  }
}
