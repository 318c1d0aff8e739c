package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.LoggedIn;
import dev.hexftp.domain.dialogue.Login;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Determines the credentials, then sends USER, PASS and ACCT and the commands that belong around
/// them.
public final class LoginService {
  private final CredentialStore credentialStore;
  private final Prompter prompter;
  private final Announcer announcer;
  private final LoginPolicy policy;
  private final DataProtection protection;
  private final FeatureNegotiation negotiation;

  public LoginService(
      CredentialStore credentialStore,
      Prompter prompter,
      Announcer announcer,
      Preferences preferences,
      DataProtection protection) {
    this.credentialStore = credentialStore;
    this.prompter = prompter;
    this.announcer = announcer;
    this.policy = preferences.loginPolicy();
    this.protection = protection;
    this.negotiation = new FeatureNegotiation(announcer, preferences.introduction());
  }

  /// The commands to servers besides the login.
  public FeatureNegotiation negotiation() {
    return negotiation;
  }

  /// The commands between the greeting and any login.
  Either<Failure, FtpSession> prepare(FtpSession session) {
    return protection.protectEarly(session).flatMap(c -> negotiation.beforeLogin(c));
  }

  /// Logs in as the policy says. `wanted` is the user that was named together with the server.
  Either<Failure, FtpSession> enter(FtpSession session, Option<Credentials> wanted) {
    return switch (policy) {
      case LoginPolicy.Wait() -> Either.right(session);
      case LoginPolicy.Anonymous(String identity) -> enterAsGuest(session, identity);
      case LoginPolicy.Ask() ->
          wanted.fold(() -> enterAsKnown(session), who -> enter(session, who));
    };
  }

  private Either<Failure, FtpSession> enterAsGuest(FtpSession session, String identity) {
    return guest(identity)
        .flatMap(guest -> logIn(session, guest, Purpose.USER_REQUEST))
        .peek(_ -> announcer.announce(new Notice.LoggedInAnonymously(identity)));
  }

  /// The anonymous user, with `identity` as the password (RFC 1635 §2.1).
  public static Either<Failure, Credentials> guest(String identity) {
    Credentials guest = Credentials.of(new CommandArgument("anonymous"));
    return Secret.of(identity)
        .<Failure>toEither(new Failure.UnsendableText(identity))
        .map(guest::withPassword);
  }

  private Either<Failure, FtpSession> enterAsKnown(FtpSession session) {
    HostName host = session.state().host();
    return known(host, Option.none())
        .flatMap(known -> known.fold(() -> ask(host), Either::right))
        .flatMap(who -> enter(session, who));
  }

  /// Asks the user for the login name at `host`.
  public Either<Failure, Credentials> ask(HostName host) {
    return prompter
        .ask(new Question.LoginName(host))
        .<Failure>toEither(new Failure.InputEnded())
        .flatMap(LoginService::sendable)
        .map(Credentials::of);
  }

  private static Either<Failure, CommandArgument> sendable(String text) {
    return CommandArgument.of(text).toEither(new Failure.UnsendableText(text));
  }

  /// The login that is known for `host`: that of `named` with the secrets that belong to it, or
  /// else the one that the credential store has for the host.
  public Either<Failure, Option<Credentials>> known(HostName host, Option<Credentials> named) {
    return named.fold(
        () -> credentialStore.find(host), who -> completed(host, who).map(Option::of));
  }

  /// Logs in as `who`. Secrets that are known somewhere are not asked for.
  Either<Failure, FtpSession> enter(FtpSession session, Credentials who) {
    return completed(session.state().host(), who)
        .flatMap(credentials -> logIn(session, credentials, Purpose.USER_REQUEST));
  }

  private Either<Failure, Credentials> completed(HostName host, Credentials who) {
    return who.password().isDefined()
        ? Either.right(who)
        : credentialStore
            .find(host, who.user())
            .map(known -> who.account().fold(() -> known, known::withAccount));
  }

  /// Logs in to a server that knows us already, without a word to the user.
  Either<Failure, FtpSession> relogin(FtpSession session) {
    return session
        .login()
        .fold(() -> Either.right(session), who -> logIn(session, who, Purpose.RECONNECTION));
  }

  private Either<Failure, FtpSession> logIn(
      FtpSession session, Credentials credentials, Purpose purpose) {
    return present(session, credentials, purpose)
        .flatMap(_ -> protection.protect(session))
        .flatMap(c -> negotiation.afterLogin(c));
  }

  /// Sends USER, and PASS and ACCT where the server wants them; nothing before or after the login.
  public Either<Failure, LoggedIn> present(
      FtpSession session, Credentials credentials, Purpose purpose) {
    return session
        .target()
        .nameOf(credentials.user())
        .flatMap(
            name -> session.run(Login.begin(credentials.withUser(name)), Prominence.of(purpose)))
        .peek(in -> loggedIn(session, in.credentials().withUser(credentials.user()), purpose));
  }

  private static void loggedIn(FtpSession session, Credentials who, Purpose purpose) {
    switch (purpose) {
      case USER_REQUEST, EXAMINATION -> session.loggedInAs(who);
      case RECONNECTION -> session.loggedInAgainAs(who);
      case NAMES, NAMES_IF_THERE -> throw new IllegalArgumentException("no login: " + purpose);
    }
  }
}
