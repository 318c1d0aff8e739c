package dev.hexftp.application.session;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes, keeps and ends the one connection of a shell.
public final class CurrentSession {
  private final SessionOpener opener;
  private final LoginService loginService;
  private final TlsTrust trust;
  private final DataAccess access;
  private final ProxyChoice proxies;
  private Option<FtpSession> current = Option.none();

  /// The doubtful result when a session ended.
  private Option<Failure> doubt = Option.none();

  public CurrentSession(
      SessionOpener opener,
      LoginService loginService,
      TlsTrust trust,
      DataAccess access,
      ProxyChoice proxies) {
    this.opener = opener;
    this.loginService = loginService;
    this.trust = trust;
    this.access = access;
    this.proxies = proxies;
  }

  public Option<FtpSession> current() {
    return current;
  }

  /// Connects and, if the policy says so, logs in and goes where the destination leads. A refused
  /// login leaves the connection open, as ftp.exe does; the user may try again. `attempts` decides
  /// how often that is tried.
  public Either<Failure, FtpSession> open(
      Destination destination,
      Function<Supplier<Either<Failure, FtpSession>>, Either<Failure, FtpSession>> attempts) {
    return current.fold(
        () -> attempts.apply(() -> enter(destination)),
        c -> Either.left(new Failure.AlreadyConnected(c.state().host())));
  }

  /// Of an attempt that failed before, the connection may have been left open.
  private Either<Failure, FtpSession> enter(Destination destination) {
    current.forEach(this::forget);
    return connect(destination)
        .flatMap(session -> loginService.enter(session, destination.login()))
        .flatMap(session -> follow(session, destination));
  }

  private Either<Failure, FtpSession> connect(Destination destination) {
    ServerTarget target = targetAt(destination, trust.mode());
    return opener
        .to(target, access.profiles().of(target).highest(), Purpose.USER_REQUEST)
        .map(line -> new FtpSession(target, line, access))
        .peek(session -> current = Option.of(session))
        .flatMap(loginService::prepare)
        .peekLeft(_ -> drop());
  }

  /// The target for `destination`; `usual` is the default for TLS there.
  public ServerTarget targetAt(Destination destination, TlsMode usual) {
    return new ServerTarget(
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

  /// Before a login there is no directory to go to.
  private static Either<Failure, FtpSession> follow(FtpSession session, Destination destination) {
    Either<Failure, FtpSession> there = Either.right(session);
    if (session.login().isEmpty()) {
      return there;
    }
    for (var type : destination.type()) {
      there = there.flatMap(c -> c.choose(type).map(_ -> c));
    }
    for (var directory : destination.directories()) {
      there = there.flatMap(c -> c.exchange(new FtpCommand.Cwd(directory)).map(_ -> c));
    }
    return there;
  }

  /// Logs in, or in as another user. `attempts` decides how often that is tried; a server that has
  /// hung up meanwhile is called again.
  public Either<Failure, FtpSession> logIn(
      FtpSession session,
      Credentials credentials,
      Function<Supplier<Either<Failure, FtpSession>>, Either<Failure, FtpSession>> attempts) {
    return attempts.apply(() -> standing(session).flatMap(c -> loginService.enter(c, credentials)));
  }

  private Either<Failure, FtpSession> standing(FtpSession session) {
    return session.isAlive()
        ? Either.right(session)
        : opener
            .to(
                session.target(),
                access.profiles().of(session.target()).highest(),
                Purpose.USER_REQUEST)
            .peek(session::replaceLink)
            .flatMap(_ -> loginService.prepare(session))
            .peekLeft(_ -> session.close());
  }

  /// Data connections are protected as `level` says from now on, on this connection and later ones;
  /// as before if the server at hand goes on protecting them, lest each transfer ask again in vain.
  public Either<Failure, Option<FtpSession>> protectData(ProtectionLevel level) {
    DataProtection protection = access.protection();
    ProtectionLevel before = protection.level();
    protection.choose(level);
    return current.fold(
        () -> Either.right(Option.none()),
        session ->
            protection
                .protect(session)
                .peekLeft(
                    failure -> {
                      if (failure instanceof Failure.ProtectionKept) {
                        protection.choose(before);
                      }
                    })
                .map(Option::of));
  }

  /// Says goodbye and closes. That the server hangs up without an answer is no failure: the
  /// connection was to end, and it has.
  public void close(FtpSession session) {
    session.exchange(new FtpCommand.Quit());
    forget(session);
  }

  /// Why a command that counts as done may have failed, if there is a reason since this was asked
  /// last.
  public Option<Failure> takeDoubt() {
    Option<Failure> now = doubt.orElse(current.flatMap(FtpSession::takeDoubt));
    doubt = Option.none();
    return now;
  }

  /// Gives up a connection that is dead or out of step.
  public void forget(FtpSession session) {
    doubt = doubt.orElse(session.takeDoubt());
    drop();
  }

  private void drop() {
    current.forEach(FtpSession::close);
    current = Option.none();
  }

  /// Data connections are made in the order of old again, since the user wants another way.
  public void forgetMethodsInUse() {
    access.profiles().forgetMethods();
    current.forEach(FtpSession::forgetMethods);
  }
}
