package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.session.Destination;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes, keeps and ends the one connection of a shell.
final class Connector {
  private final ProxyChoice proxies;
  private final Habits habits;
  private final Protector protector;
  private final Approach approach;
  private final Entrance entrance;
  private final Revival revival;
  private final Retries retries;

  /// The link that an interrupt is meant for, also while it is being made. Read by other threads.
  private volatile Option<FtpLink> liveLink = Option.none();

  private Option<Connection> current = Option.none();

  Connector(DrivenPorts ports, Narrator narrator, Preferences preferences) {
    this.proxies = preferences.proxies();
    this.habits = new Habits(ports.hostMemory());
    this.protector =
        new Protector(
            ports.knownHosts(),
            narrator,
            preferences.security(),
            preferences.introduction().virtualHost().map(name -> new HostName(name.text())));
    this.approach =
        new Approach(
            ports, narrator, preferences, protector, habits, link -> liveLink = Option.of(link));
    this.entrance = new Entrance(ports, narrator, preferences, protector);
    this.revival = new Revival(approach, entrance, habits, narrator);
    this.retries = new Retries(preferences.persistence(), ports.pause(), narrator, revival);
  }

  Option<Connection> current() {
    return current;
  }

  Protector protector() {
    return protector;
  }

  Habits habits() {
    return habits;
  }

  Revival revival() {
    return revival;
  }

  Retries retries() {
    return retries;
  }

  /// Connects and, if the policy says so, logs in and goes where the destination leads. A refused
  /// login leaves the connection open, as ftp.exe does; the user may try again.
  Either<Failure, Connection> open(Destination destination) {
    return current.fold(
        () -> retries.connecting(() -> enter(destination)),
        c -> Either.left(new Failure.AlreadyConnected(c.session().host())));
  }

  /// Of an attempt that failed before, the connection may have been left open.
  private Either<Failure, Connection> enter(Destination destination) {
    current.forEach(this::forget);
    return connect(destination)
        .flatMap(connection -> entrance.enter(connection, destination.login()))
        .flatMap(connection -> follow(connection, destination));
  }

  private Either<Failure, Connection> connect(Destination destination) {
    Visit visit = visitTo(destination, protector.mode());
    return approach
        .to(visit, habits.of(visit).highest(), Prominence.NORMAL)
        .map(line -> new Connection(visit, line))
        .peek(connection -> current = Option.of(connection))
        .flatMap(entrance::prepare)
        .peekLeft(_ -> drop());
  }

  /// The visit to `destination`; `usual` is how TLS is spoken there if nothing is said about it.
  Visit visitTo(Destination destination, TlsMode usual) {
    return new Visit(
        destination.host(),
        destination.port(),
        destination.tls().getOrElse(usual),
        gatewayTo(destination.host()));
  }

  private Option<ProxyRoute.Gateway> gatewayTo(HostName host) {
    return switch (proxies.routeTo(host)) {
      case ProxyRoute.Gateway gateway -> Option.of(gateway);
      // The network sees to that.
      case ProxyRoute.Direct _, ProxyRoute.Through _ -> Option.none();
    };
  }

  /// As long as nobody has logged in there is nowhere to go.
  private static Either<Failure, Connection> follow(
      Connection connection, Destination destination) {
    Either<Failure, Connection> there = Either.right(connection);
    if (connection.login().isEmpty()) {
      return there;
    }
    for (var type : destination.type()) {
      there = there.flatMap(c -> c.choose(type).map(_ -> c));
    }
    for (var folder : destination.folders()) {
      there = there.flatMap(c -> c.exchange(new FtpCommand.Cwd(folder)).map(_ -> c));
    }
    return there;
  }

  /// Logs in, or in as somebody else.
  Either<Failure, Connection> logIn(Connection connection, Credentials credentials) {
    return entrance.enter(connection, credentials);
  }

  /// Data connections are protected as `level` says from now on, on this connection and later ones;
  /// as before if the server at hand goes on protecting them, lest each transfer ask again in vain.
  Either<Failure, Option<Connection>> protectData(ProtectionLevel level) {
    ProtectionLevel before = protector.dataProtection();
    protector.protectDataFromNowOn(level);
    return current.fold(
        () -> Either.right(Option.none()),
        connection ->
            protector
                .protectData(connection)
                .peekLeft(
                    failure -> {
                      if (failure instanceof Failure.ProtectionKept) {
                        protector.protectDataFromNowOn(before);
                      }
                    })
                .map(Option::of));
  }

  /// Says goodbye and closes. That the server hangs up without an answer is no failure: the
  /// connection was to end, and it has.
  void close(Connection connection) {
    connection.exchange(new FtpCommand.Quit());
    forget(connection);
  }

  /// Gives up a connection that is dead or out of step.
  void forget(Connection connection) {
    connection.close();
    drop();
  }

  private void drop() {
    current = Option.none();
    liveLink.forEach(FtpLink::close);
    liveLink = Option.none();
  }

  /// Data connections are made in the order of old again, since the user wants another way.
  void forgetWaysThatWorked() {
    habits.forgetMethods();
    current.forEach(Connection::forgetMethods);
  }

  /// Has `work` done over links of its own, of which it tells. An interrupt is meant for them
  /// meanwhile; the current connection stays as it is.
  <T> T aside(Function<Consumer<FtpLink>, T> work) {
    Option<FtpLink> ours = liveLink;
    try {
      return work.apply(link -> liveLink = Option.of(link));
    } finally {
      liveLink = ours;
    }
  }

  /// Interrupts what is being done. May be called from any thread.
  void interrupt() {
    if (!retries.interrupt()) {
      liveLink.forEach(FtpLink::interrupt);
    }
  }
}
