package dev.hexftp.application;

import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.dialogue.Securing;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.session.HostHabits;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.Session;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/// The way to a server: connecting, the greeting, and the protection of the control connection. At
/// its end nothing secret has been sent, and what must be protected is.
final class Approach {
  private final DrivenPorts ports;
  private final Narrator narrator;
  private final Deadlines deadlines;
  private final Pipelining mostPipelining;
  private final Protector protector;
  private final Habits habits;
  private final Consumer<FtpLink> begun;

  /// An approach that tells `begun` of each link as soon as there is one, since it may be
  /// interrupted at any moment.
  Approach(
      DrivenPorts ports,
      Narrator narrator,
      Preferences preferences,
      Protector protector,
      Habits habits,
      Consumer<FtpLink> begun) {
    this.ports = ports;
    this.narrator = narrator;
    this.deadlines = preferences.deadlines();
    this.mostPipelining = preferences.pipelining();
    this.protector = protector;
    this.habits = habits;
    this.begun = begun;
  }

  /// Comes to the server of `visit` by TLS of at most the version `highest`, if by TLS at all.
  /// After a failure nothing is left of it.
  Either<Failure, Line> to(Visit visit, TlsVersion highest, Prominence prominence) {
    return protector
        .terms(visit, highest)
        .flatMap(terms -> call(new Call(visit, terms, prominence)));
  }

  private record Call(Visit visit, Option<TlsTerms> terms, Prominence prominence) {
    /// The terms if TLS is to be spoken at the `moment`.
    Option<TlsTerms> termsAt(TlsMode moment) {
      return visit.tls() == moment ? terms : Option.none();
    }
  }

  private Either<Failure, Line> call(Call call) {
    Visit visit = call.visit();
    FtpLink link = ports.network().open(visit.dialledHost(), visit.dialledPort());
    begun.accept(link);
    Interpreter interpreter =
        new Interpreter(link, visit.dialledHost(), narrator, deadlines, ports);
    return interpreter
        .open(
            Greeting.begin(
                visit.dialledHost(), visit.dialledPort(), call.termsAt(TlsMode.IMPLICIT)),
            call.prominence())
        .peek(
            _ -> {
              if (call.prominence() == Prominence.NORMAL) {
                protector.tellIfIdle(visit);
              }
            })
        .flatMap(greeted -> secured(interpreter, call, greeted))
        .map(session -> new Line(link, interpreter, session))
        .peekLeft(_ -> link.close());
  }

  private Either<Failure, Session> secured(Interpreter interpreter, Call call, Greeted greeted) {
    Session fresh = fresh(call.visit(), greeted);
    return agreement(interpreter, call, greeted)
        .flatMap(
            agreed ->
                agreed.fold(
                    () -> Either.right(fresh),
                    tls ->
                        protector
                            .remember(call.visit(), tls, call.prominence())
                            .map(fresh::withTls)));
  }

  /// What was agreed upon, if TLS is spoken at all.
  private static Either<Failure, Option<TlsSession>> agreement(
      Interpreter interpreter, Call call, Greeted greeted) {
    return call.termsAt(TlsMode.EXPLICIT)
        .fold(
            () -> Either.right(greeted.tls()),
            terms -> interpreter.run(Securing.begin(terms), Prominence.PROBING).map(Option::of));
  }

  private Session fresh(Visit visit, Greeted greeted) {
    HostHabits known = habits.of(visit);
    Session session =
        Session.with(
                visit.host(),
                greeted.peer().address().family(),
                narrator.settings().dialect().typeAtStart())
            .withPipelining(
                Pipelining.knownFrom(greeted.reply())
                    .atMost(known.pipelining())
                    .atMost(mostPipelining));
    return known.dataMethod().fold(() -> session, session::havingWorked);
  }
}
