package dev.hexftp.application.diagnosis;

import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.recovery.RetryPause;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.runner.DialogueRunners;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.DataAccess;
import dev.hexftp.application.session.FeatureNegotiation;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.LoginService;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.SessionOpener;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/// Finds out which features of a server work: goes step by step over separate connections, changes
/// nothing there, and reports its findings, good or bad.
public final class DiagnosisService {
  /// A user is waiting for the whole of it.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final DrivenPorts ports;
  private final Announcer announcer;
  private final Preferences preferences;
  private final CurrentSession currentSession;
  private final TlsTrust trust;
  private final DataAccess access;
  private final Cancellation cancellation;

  public DiagnosisService(
      DrivenPorts ports,
      Announcer announcer,
      Preferences preferences,
      CurrentSession currentSession,
      TlsTrust trust,
      DataAccess access,
      Cancellation cancellation) {
    this.ports = ports;
    this.announcer = announcer;
    this.preferences = preferences;
    this.currentSession = currentSession;
    this.trust = trust;
    this.access = access;
    this.cancellation = cancellation;
  }

  /// Diagnoses the server that `command` names, or the present one. It fails when no server was
  /// reached, and the user has then had the report of that too.
  public Either<Failure, Result> make(ShellCommand.Diagnose command) {
    return target(command)
        .<Failure>toEither(new Failure.NotConnected())
        .flatMap(target -> make(target, command.format()));
  }

  /// The server under diagnosis.
  ///
  /// @param login the user to log in, if one was named or is logged in there
  private record Target(ServerTarget server, Option<Credentials> login) {}

  private Option<Target> target(ShellCommand.Diagnose command) {
    return command
        .target()
        .map(this::target)
        .orElse(
            () ->
                currentSession
                    .current()
                    .map(present -> new Target(present.target(), present.login())));
  }

  private Target target(Destination destination) {
    ServerTarget target = currentSession.targetAt(destination, usualTls(destination));
    return new Target(target, destination.login().orElse(() -> presentLogin(target)));
  }

  /// At the port that was made for it TLS is used from the first byte on.
  private TlsMode usualTls(Destination destination) {
    return destination.port().equals(Port.FTPS) ? TlsMode.IMPLICIT : trust.mode();
  }

  private Option<Credentials> presentLogin(ServerTarget target) {
    return currentSession
        .current()
        .filter(present -> isSame(present.target(), target))
        .flatMap(FtpSession::login);
  }

  private static boolean isSame(ServerTarget a, ServerTarget b) {
    return a.host().text().equalsIgnoreCase(b.host().text()) && a.port().equals(b.port());
  }

  private Either<Failure, Result> make(Target target, ReportFormat format) {
    Findings findings = new Findings();
    Stack stack = stack(format);
    DiagnosisCalls calls = new DiagnosisCalls(stack.opener(), access, stack.recovering());
    lookUp(target.server().dialledHost(), findings);
    Either<Failure, Hindrance> made = make(target, findings, calls, stack);
    if (calls.areInterrupted()) {
      return Either.left(new Failure.Interrupted());
    }
    announce(target, findings, made.getOrElse(Hindrance.NOT_CONNECTED), format);
    return Either.right(made.fold(Result.Failed::new, _ -> (Result) new Result.Succeeded()));
  }

  /// The parts of a session, as `open` uses them, which report nothing and wait less long.
  private record Stack(
      SessionOpener opener, LoginService login, Reconnector reconnector, Recovering recovering) {}

  private Stack stack(ReportFormat format) {
    Announcer quiet =
        new Announcer(new ConversationDisplay(ports.display(), format), announcer.settings());
    Preferences hasty = preferences.with(preferences.deadlines().atMost(LONGEST_WAIT));
    DialogueRunners runners =
        new DialogueRunners(
            quiet, cancellation, hasty.deadlines(), ports.ticker(), ports.prompter());
    SessionOpener opener =
        new SessionOpener(ports.network(), runners, hasty, trust, access.profiles());
    LoginService login =
        new LoginService(ports.credentials(), ports.prompter(), quiet, hasty, access.protection());
    Reconnector reconnector = new Reconnector(opener, login, access.profiles(), quiet);
    return new Stack(opener, login, reconnector, recovering(reconnector, waiting(format, quiet)));
  }

  private Recovering recovering(Reconnector reconnector, Announcer told) {
    RetryPreferences persistence = preferences.persistence();
    RetryPause pause = new RetryPause(persistence, ports.pause(), told, cancellation);
    return new Recovering(persistence, pause, told, reconnector, access.profiles());
  }

  /// The announcer of the pauses before the first connection: people are to know why nothing
  /// happens.
  private Announcer waiting(ReportFormat format, Announcer quiet) {
    return switch (format) {
      case TEXT -> announcer;
      case JSON -> quiet;
    };
  }

  private void lookUp(HostName host, Findings findings) {
    findings.add(
        ports
            .network()
            .addressesOf(host, preferences.deadlines().atMost(LONGEST_WAIT).connect())
            .fold(
                failure -> Finding.stopped(Check.NAME, failure),
                all -> Finding.works(Check.NAME, new Detail.Addresses(all))));
  }

  /// Makes all checks that can be made. The result is the reason why others were not.
  private Either<Failure, Hindrance> make(
      Target target, Findings findings, DiagnosisCalls calls, Stack stack) {
    DiagnosisLogin login =
        new DiagnosisLogin(
            calls,
            findings,
            access.protection(),
            stack.login(),
            stack.reconnector(),
            preferences.loginPolicy());
    return new DiagnosisApproach(calls, findings, trust, target.server())
        .come()
        .map(
            arrival ->
                login
                    .enter(arrival, target.login())
                    .peek(session -> examine(session, findings, stack.login().negotiation()))
                    .peekLeft(_ -> arrival.probe().close())
                    // Of a session no question is left over.
                    .fold(why -> why, _ -> Hindrance.NOT_CONNECTED));
  }

  /// In this order: the settings for UTF-8 come before names are listed, the listings before
  /// questions about files, and last come the checks that may make a server hang up.
  private static void examine(
      DiagnosisSession session, Findings findings, FeatureNegotiation negotiation) {
    DiagnosisNames names = new DiagnosisNames();
    DiagnosisFeatures features = new DiagnosisFeatures(session, negotiation);
    DiagnosisData data = new DiagnosisData(session, names);
    features.ask();
    data.examine(features.has("MLST"));
    names
        .inAnotherEncoding()
        .map(name -> Finding.warns(Check.UTF8, new Detail.OtherEncoding(name)))
        .peek(findings::add);
    features.examine(names.file());
    data.examineLast();
    session.close();
  }

  private void announce(Target target, Findings findings, Hindrance why, ReportFormat format) {
    ServerTarget server = target.server();
    Check pointless = server.tls() == TlsMode.IMPLICIT ? Check.EXPLICIT_TLS : Check.IMPLICIT_TLS;
    Diagnosis diagnosis = new Diagnosis(server.host(), server.port(), findings.all(why, pointless));
    announcer.announce(new Notice.Diagnosed(diagnosis, format));
  }
}
