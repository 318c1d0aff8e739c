package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.dialogue.LoggedIn;
import dev.hexftp.domain.dialogue.Login;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.shell.Question;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Logs in: finds out who is to, and says what is to be said before and behind it.
final class Entrance {
  private final DrivenPorts ports;
  private final Narrator narrator;
  private final Preferences preferences;
  private final Protector protector;
  private final Introductions introductions;

  Entrance(DrivenPorts ports, Narrator narrator, Preferences preferences, Protector protector) {
    this.ports = ports;
    this.narrator = narrator;
    this.preferences = preferences;
    this.protector = protector;
    this.introductions = new Introductions(narrator, preferences.introduction());
  }

  /// What comes between the greeting and any login.
  Either<Failure, Connection> prepare(Connection connection) {
    return protector.protectDataEarly(connection).flatMap(c -> introductions.beforeLogin(c));
  }

  /// Logs in as the policy says. `wanted` is who the user has named together with the server.
  Either<Failure, Connection> enter(Connection connection, Option<Credentials> wanted) {
    return switch (preferences.loginPolicy()) {
      case LoginPolicy.Wait() -> Either.right(connection);
      case LoginPolicy.Anonymous(String identity) -> enterAsGuest(connection, identity);
      case LoginPolicy.Ask() ->
          wanted.fold(() -> enterAsKnown(connection), who -> enter(connection, who));
    };
  }

  private Either<Failure, Connection> enterAsGuest(Connection connection, String identity) {
    Credentials guest = Credentials.of(new CommandArgument("anonymous"));
    return Secret.of(identity)
        .<Failure>toEither(new Failure.UnsendableText(identity))
        .flatMap(password -> logIn(connection, guest.withPassword(password), Prominence.NORMAL))
        .peek(_ -> narrator.tell(new Notice.LoggedInAnonymously(identity)));
  }

  private Either<Failure, Connection> enterAsKnown(Connection connection) {
    return ports
        .credentials()
        .find(connection.session().host())
        .flatMap(
            known ->
                known.fold(
                    () -> askWho(connection).flatMap(who -> enter(connection, who)),
                    who -> enter(connection, who)));
  }

  private Either<Failure, Credentials> askWho(Connection connection) {
    return ports
        .prompter()
        .ask(new Question.LoginName(connection.session().host()))
        .<Failure>toEither(new Failure.InputEnded())
        .flatMap(Entrance::sendable)
        .map(Credentials::of);
  }

  private static Either<Failure, CommandArgument> sendable(String text) {
    return CommandArgument.of(text).toEither(new Failure.UnsendableText(text));
  }

  /// Logs in as `who`. Secrets that are known somewhere are not asked for.
  Either<Failure, Connection> enter(Connection connection, Credentials who) {
    return completed(connection, who)
        .flatMap(credentials -> logIn(connection, credentials, Prominence.NORMAL));
  }

  private Either<Failure, Credentials> completed(Connection connection, Credentials who) {
    return who.password().isDefined()
        ? Either.right(who)
        : ports
            .credentials()
            .find(connection.session().host(), who.user())
            .map(known -> who.account().fold(() -> known, known::withAccount));
  }

  /// Logs in to a server that knows us already, without a word to the user.
  Either<Failure, Connection> enterAgain(Connection connection) {
    return connection
        .login()
        .fold(() -> Either.right(connection), who -> logIn(connection, who, Prominence.PROBING));
  }

  private Either<Failure, Connection> logIn(
      Connection connection, Credentials credentials, Prominence prominence) {
    return connection
        .visit()
        .nameOf(credentials.user())
        .flatMap(name -> connection.run(Login.begin(credentials.withUser(name)), prominence))
        .map(LoggedIn::credentials)
        .peek(known -> connection.loggedInAs(known.withUser(credentials.user())))
        .flatMap(_ -> protector.protectData(connection))
        .flatMap(c -> introductions.afterLogin(c));
  }
}
