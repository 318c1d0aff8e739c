package dev.hexftp.application.session;

import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.runner.DialogueRunners;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.dialogue.Securing;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Network;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The way to a server: connecting, the greeting, and the protection of the control connection. At
/// its end no secret has been sent, and the control connection is protected if it must be.
public final class SessionOpener {
  private final Network network;
  private final DialogueRunners runners;
  private final Pipelining mostPipelining;
  private final TlsTrust trust;
  private final ServerProfiles profiles;

  public SessionOpener(
      Network network,
      DialogueRunners runners,
      Preferences preferences,
      TlsTrust trust,
      ServerProfiles profiles) {
    this.network = network;
    this.runners = runners;
    this.mostPipelining = preferences.pipelining();
    this.trust = trust;
    this.profiles = profiles;
  }

  /// Comes to the server of `target` by TLS of at most the version `highest`, if by TLS at all.
  /// After a failure nothing is left of it.
  Either<Failure, OpenedLink> to(ServerTarget target, TlsVersion highest, Purpose purpose) {
    return trust.terms(target, highest).flatMap(terms -> call(new Call(target, terms, purpose)));
  }

  private record Call(ServerTarget target, Option<TlsTerms> terms, Purpose purpose) {
    /// The terms if TLS is to be used at the `moment`.
    Option<TlsTerms> termsAt(TlsMode moment) {
      return target.tls() == moment ? terms : Option.none();
    }
  }

  private Either<Failure, OpenedLink> call(Call call) {
    return greet(call.target(), call.termsAt(TlsMode.IMPLICIT), call.purpose())
        .peek(_ -> warnIfIdle(call))
        .flatMap(opened -> secured(call, opened).peekLeft(_ -> opened.link().close()));
  }

  private void warnIfIdle(Call call) {
    if (call.purpose() == Purpose.USER_REQUEST) {
      trust.tellIfIdle(call.target());
    }
  }

  /// Connects to the server of `target` and receives its greeting; with `implicit` terms TLS comes
  /// first. After a failure the link is closed.
  public Either<Failure, OpenedLink> greet(
      ServerTarget target, Option<TlsTerms> implicit, Purpose purpose) {
    FtpLink link = network.open(target.dialledHost(), target.dialledPort());
    DialogueRunner runner = runners.over(link, target.dialledHost());
    return runner
        .run(
            Greeting.begin(target.dialledHost(), target.dialledPort(), implicit),
            Prominence.of(purpose))
        .map(greeted -> new OpenedLink(link, runner, greeted, known(target, greeted)))
        .peekLeft(_ -> link.close());
  }

  private Either<Failure, OpenedLink> secured(Call call, OpenedLink opened) {
    return agreement(call, opened)
        .flatMap(
            agreed ->
                agreed.fold(
                    () -> Either.right(opened),
                    tls ->
                        trust
                            .remember(call.target(), tls, call.purpose())
                            .map(opened.state()::withTls)
                            .map(opened::withState)));
  }

  /// The TLS session of the control connection, if it is protected.
  private static Either<Failure, Option<TlsSession>> agreement(Call call, OpenedLink opened) {
    return call.termsAt(TlsMode.EXPLICIT)
        .fold(
            () -> Either.right(opened.greeted().tls()),
            terms ->
                opened.runner().run(Securing.begin(terms), Prominence.PROBING).map(Option::of));
  }

  private SessionState known(ServerTarget target, Greeted greeted) {
    SessionState fresh = fresh(target, greeted);
    return greeted.tls().fold(() -> fresh, fresh::withTls);
  }

  private SessionState fresh(ServerTarget target, Greeted greeted) {
    ServerProfile known = profiles.of(target);
    SessionState state =
        SessionState.with(
                target.host(),
                greeted.peer().address().family(),
                runners.announcer().settings().dialect().typeAtStart())
            .withPipelining(
                Pipelining.knownFrom(greeted.reply())
                    .atMost(known.pipelining())
                    .atMost(mostPipelining));
    return known.dataMethod().fold(() -> state, state::havingWorked);
  }
}
