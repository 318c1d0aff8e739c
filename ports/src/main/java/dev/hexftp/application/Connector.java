package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.dialogue.LoggedIn;
import dev.hexftp.domain.dialogue.Login;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Session;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/// Makes, keeps and ends the one connection of a shell.
final class Connector {
  private final DrivenPorts ports;
  private final Narrator narrator;
  private final Preferences preferences;

  /// The way to a data connection that worked last, for each host met in this run.
  private final Map<HostName, DataMethod> waysThatWorked = new HashMap<>();

  /// The link that an interrupt is meant for, also while it is being made. Read by other threads.
  private volatile Option<FtpLink> liveLink = Option.none();

  private Option<Connection> current = Option.none();

  Connector(DrivenPorts ports, Narrator narrator, Preferences preferences) {
    this.ports = ports;
    this.narrator = narrator;
    this.preferences = preferences;
  }

  Option<Connection> current() {
    return current;
  }

  /// Connects and, if the policy says so, logs in. A refused login leaves the connection open, as
  /// ftp.exe does; the user may try again.
  Either<Failure, Connection> open(HostName host, Port port) {
    return current.fold(
        () -> connect(host, port).flatMap(this::logIn),
        c -> Either.left(new Failure.AlreadyConnected(c.session().host())));
  }

  private Either<Failure, Connection> connect(HostName host, Port port) {
    FtpLink link = ports.network().open(host, port);
    liveLink = Option.of(link);
    Interpreter interpreter = new Interpreter(link, host, narrator, preferences.deadlines(), ports);
    return interpreter
        .open(Greeting.begin(host, port, Option.none()))
        .map(greeted -> new Connection(link, interpreter, freshSession(host, greeted.peer())))
        .peek(connection -> current = Option.of(connection))
        .peekLeft(_ -> drop(link));
  }

  private Session freshSession(HostName host, Endpoint peer) {
    Session session = Session.with(host, peer.address().family(), dialect().typeAtStart());
    return session.havingWorked(waysThatWorked.getOrDefault(host, session.methods().getFirst()));
  }

  private Either<Failure, Connection> logIn(Connection connection) {
    return NameEncoding.beforeLogin(connection, dialect().utf8()).flatMap(this::logInAsWanted);
  }

  private Either<Failure, Connection> logInAsWanted(Connection connection) {
    return switch (preferences.loginPolicy()) {
      case LoginPolicy.Wait() -> Either.right(connection);
      case LoginPolicy.Anonymous(String identity) ->
          logInAnonymously(connection, identity).map(_ -> connection);
      case LoginPolicy.Ask() -> askAndLogIn(connection).map(_ -> connection);
    };
  }

  private Either<Failure, Reply> askAndLogIn(Connection connection) {
    return ports
        .prompter()
        .ask(new Question.LoginName(connection.session().host()))
        .<Failure>toEither(new Failure.InputEnded())
        .flatMap(Connector::sendable)
        .flatMap(name -> logIn(connection, Credentials.of(name)));
  }

  Either<Failure, Reply> logIn(Connection connection, Credentials credentials) {
    return connection
        .run(Login.begin(credentials), Prominence.NORMAL)
        .map(LoggedIn::reply)
        .flatMap(
            welcome -> NameEncoding.afterLogin(connection, dialect().utf8()).map(_ -> welcome));
  }

  private Either<Failure, Reply> logInAnonymously(Connection connection, String identity) {
    Credentials guest = Credentials.of(new CommandArgument("anonymous"));
    return Secret.of(identity)
        .<Failure>toEither(new Failure.UnsendableText(identity))
        .flatMap(password -> logIn(connection, guest.withPassword(password)))
        .peek(_ -> narrator.tell(new Notice.LoggedInAnonymously(identity)));
  }

  private static Either<Failure, CommandArgument> sendable(String text) {
    return CommandArgument.of(text).toEither(new Failure.UnsendableText(text));
  }

  private Dialect dialect() {
    return narrator.settings().dialect();
  }

  /// Says goodbye and closes. That the server hangs up without an answer is no failure: the
  /// connection was to end, and it has.
  void close(Connection connection) {
    connection.exchange(new FtpCommand.Quit());
    forget(connection);
  }

  /// Forgets how data connections were made, since the user wants another way.
  void forgetWaysThatWorked() {
    waysThatWorked.clear();
    current.forEach(Connection::forgetMethods);
  }

  /// Gives up a connection that is dead or out of step.
  void forget(Connection connection) {
    DataMethod worked = connection.session().methods().getFirst();
    waysThatWorked.put(connection.session().host(), worked);
    current = Option.none();
    liveLink.forEach(this::drop);
  }

  private void drop(FtpLink link) {
    link.close();
    liveLink = Option.none();
  }

  /// Interrupts what the link is doing. May be called from any thread.
  void interrupt() {
    liveLink.forEach(FtpLink::interrupt);
  }
}
