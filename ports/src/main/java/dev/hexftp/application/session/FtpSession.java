package dev.hexftp.application.session;

import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.dialogue.Rename;
import dev.hexftp.domain.dialogue.Securing;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect.AfterLiteral;
import dev.hexftp.domain.session.Dialect.DataConnections;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// A session with one server: the link, the interpreter that plays on it, and what is known.
///
/// A session can outlive its link. When the link is dead, or of no more use, the session goes on
/// with another one to the same server ([#replaceLink]); what is needed to bring the server to
/// where it was is kept here.
public final class FtpSession {
  private final ServerTarget target;
  private final DirectoryTrail trail = new DirectoryTrail();
  private OpenedLink line;
  private SessionState state;
  private DataMethod methodInUse;
  private Option<Credentials> login = Option.none();
  private Duration dataTime = Duration.ZERO;
  private boolean alive = true;

  /// What was doubtful when a link was replaced.
  private Option<Failure> doubt = Option.none();

  /// The way that has led to data over this very link, if one has.
  private Option<DataMethod> provenMethod = Option.none();

  public FtpSession(ServerTarget target, OpenedLink line) {
    this.target = target;
    this.line = line;
    this.state = line.state();
    this.methodInUse = state.methods().getFirst();
  }

  // --- The link at hand ---

  /// How the server at the other end of the link has greeted.
  public Greeted greeted() {
    return line.greeted();
  }

  /// Protects the control connection by AUTH TLS on `terms`.
  public Either<Failure, TlsSession> secure(TlsTerms terms) {
    return run(Securing.begin(terms), Prominence.PROBING)
        .peek(agreed -> state = state.withTls(agreed));
  }

  /// From now on each protected data connection agrees upon a TLS session of its own.
  public void resumeNoSessions() {
    line.link().resumeSessions(false);
  }

  // --- What outlives a link ---

  /// Where it leads.
  public ServerTarget target() {
    return target;
  }

  public SessionState state() {
    return state;
  }

  /// Who has logged in last, with the secrets that it took.
  public Option<Credentials> login() {
    return login;
  }

  /// The server has let `credentials` in.
  void loggedInAs(Credentials credentials) {
    login = Option.of(credentials);
  }

  /// How the current directory was reached.
  DirectoryTrail trail() {
    return trail;
  }

  /// Whether the link is of use: it is not when the server or the network has ended it, or client
  /// and server are out of step.
  public boolean isAlive() {
    return alive;
  }

  /// The session goes on over `other`. The server at its end knows nothing yet of what was before.
  void replaceLink(OpenedLink other) {
    doubt = takeDoubt();
    line.link().close();
    line = other;
    state = other.state().inPlaceOf(state);
    alive = true;
    provenMethod = Option.none();
  }

  /// Why a command that counts as done may have failed, if there is a reason since this was asked
  /// last: the server refused something when no command was waiting for an answer.
  public Option<Failure> takeDoubt() {
    Option<Failure> now = doubt.orElse(line.runner().takeDoubt());
    doubt = Option.none();
    return now;
  }

  /// Ends the link.
  public void close() {
    alive = false;
    line.link().close();
  }

  /// How many commands were sent over the present link. Whoever compares two counts knows whether
  /// something was sent in between.
  public int commandsSent() {
    return line.runner().commandsSent();
  }

  /// How many commands have gone ahead of replies over the present link, or were there already when
  /// their dialogue began. Whoever compares two counts knows whether dialogues have overlapped.
  public int commandsAhead() {
    return line.runner().commandsAhead();
  }

  // --- Conversations ---

  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return watched(line.runner().run(first, prominence));
  }

  /// Runs a dialogue whose data come from or go to `local`.
  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence, LocalData local) {
    return watched(line.runner().run(first, prominence, local, List.of()));
  }

  private <R> Either<Failure, R> watched(Either<Failure, R> result) {
    return result.peekLeft(failure -> alive &= !failure.endsSession());
  }

  /// One command that the user asked for, and its reply.
  public Either<Failure, Reply> exchange(FtpCommand command) {
    return run(SingleExchange.begin(command), Prominence.NORMAL).peek(_ -> trail.note(command));
  }

  /// Gives a remote file another name.
  public Either<Failure, Reply> rename(CommandArgument from, CommandArgument to) {
    return run(Rename.begin(from, to), Prominence.NORMAL);
  }

  /// What the server says about itself or about `topic`.
  public Either<Failure, Reply> help(CommandArgument topic) {
    return run(SingleExchange.begin(new FtpCommand.Help(topic)), Prominence.ALWAYS);
  }

  /// Sends a line of the user's own making. It may have changed the server's type.
  public Either<Failure, Reply> verbatim(FtpCommand.Verbatim command, AfterLiteral belief) {
    state =
        switch (belief) {
          case TYPE_UNKNOWN -> state.withServerTypeUnknown();
          case TYPE_UNCHANGED -> state;
        };
    return exchange(command);
  }

  /// Makes `type` the type for files; the choice counts only if the server agrees.
  public Either<Failure, Reply> choose(TypeName type) {
    return exchange(new FtpCommand.Type(type.type())).peek(_ -> state = state.withType(type));
  }

  /// Makes sure that the server represents data as `wanted`, and says nothing if it does already.
  public Either<Failure, SessionState> ensure(RepresentationType wanted) {
    return state.typeToSend(wanted).fold(() -> Either.right(state), this::tellType);
  }

  private Either<Failure, SessionState> tellType(RepresentationType type) {
    return run(SingleExchange.begin(new FtpCommand.Type(type)), Prominence.HOUSEKEEPING)
        .map(_ -> state = state.withServerType(type));
  }

  /// Makes sure that the server represents data as the user has chosen.
  public Either<Failure, SessionState> ensureChosen() {
    return ensure(state.type().type());
  }

  /// Makes `type` the server's type for what comes next, and lets the user see it.
  public Either<Failure, SessionState> announce(RepresentationType type) {
    return exchange(new FtpCommand.Type(type)).map(_ -> state = state.withServerType(type));
  }

  /// Data connections are protected so from now on; the server has agreed.
  FtpSession withDataProtected(ProtectionLevel level) {
    line.link().protectData(level);
    state = state.withProtection(level);
    return this;
  }

  /// Whether the next protected data connection can go on with the control connection's session.
  public boolean canResume() {
    return state.protection() == ProtectionLevel.CLEAR
        || line.link().resumption() == Resumption.POSSIBLE;
  }

  /// Opens a data connection, by the way that worked last time if there was one.
  public Either<Failure, OpenedData> openData(
      Settings settings, PassiveAddress address, Prominence prominence) {
    Step<OpenedData> first =
        switch (settings.dialect().dataConnections()) {
          case PASSIVE_FIRST ->
              pipelines()
                  ? OpenData.beginTrusting(methods(settings, address), address)
                  : OpenData.begin(methods(settings, address), address);
          case ACTIVE_ONLY -> OpenData.insist(state.activeMethod());
        };
    return run(first, prominence).peek(path -> methodInUse = path.method());
  }

  /// EPSV names no address, so it is of no use to someone who wants to hear one.
  private List<DataMethod> methods(Settings settings, PassiveAddress address) {
    List<DataMethod> methods = state.methods(settings.isOn(Toggle.PASSIVE));
    boolean tellsAddress = methods.contains(DataMethod.PASV);
    return switch (address) {
      case OF_PEER -> methods;
      case AS_SAID ->
          tellsAddress
              ? methods.stream().filter(method -> method != DataMethod.EPSV).toList()
              : methods;
    };
  }

  /// Whether commands are sent ahead of replies: when the server stands it, and there is no doubt
  /// about the way to a data connection any more.
  public boolean pipelines() {
    return state.pipelining() == Pipelining.ONE_AHEAD && provenMethod.isDefined();
  }

  /// Whether the way that is in use has led to data before.
  public boolean isMethodProven() {
    return provenMethod.contains(methodInUse);
  }

  /// The next transfer is that by `command`.
  public void expect(FtpCommand.TransferCommand command) {
    line.runner().expect(command);
  }

  /// From here on each command waits for the reply to the one before.
  public void pipelineNoMore() {
    state = state.withPipelining(Pipelining.OFF);
    line.runner().abandonAhead();
  }

  /// What can be sent for the transfer by `next` before its turn has come.
  public List<FtpCommand> ahead(
      Settings settings, PassiveAddress address, FtpCommand.TransferCommand next) {
    boolean ownOrder = settings.dialect().dataConnections() == DataConnections.ACTIVE_ONLY;
    return pipelines() && !ownOrder
        ? switch (methods(settings, address).getFirst()) {
          case EPSV -> List.of(new FtpCommand.Epsv());
          case PASV -> List.of(new FtpCommand.Pasv());
          case EPRT -> ahead(FtpCommand.Eprt::new, next);
          case PORT -> ahead(FtpCommand.Port::new, next);
        }
        : List.of();
  }

  /// Where we say where to connect to, the transfer itself can follow. Not if it overwrites a file:
  /// when it does not come to it, say because the user does not want it any more, the file would be
  /// gone. Nor under TLS, where the server would wait for a handshake while a question about the
  /// present file waits for the server.
  private List<FtpCommand> ahead(
      Function<Endpoint, FtpCommand> opening, FtpCommand.TransferCommand next) {
    List<FtpCommand> ahead = line.link().listenAhead().map(opening).toJavaList();
    boolean inTheClear = state.protection() == ProtectionLevel.CLEAR;
    if (!ahead.isEmpty() && inTheClear && next.direction() == Direction.RECEIVED) {
      ahead.add(next);
    }
    return ahead;
  }

  /// Transfers over the data connection that [#openData] has made, and sends `ahead` what belongs
  /// to the next one.
  public Either<Failure, Transferred> transfer(
      FtpCommand.TransferCommand command,
      LocalData local,
      Prominence prominence,
      List<FtpCommand> ahead) {
    Either<Failure, Transferred> result =
        watched(line.runner().run(first(command), prominence, local, ahead));
    dataTime = line.runner().dataTime();
    return result.peek(
        _ -> {
          state = state.havingWorked(methodInUse);
          provenMethod = Option.of(methodInUse);
        });
  }

  private Step<Transferred> first(FtpCommand.TransferCommand command) {
    boolean atOnce =
        pipelines()
            && methodInUse.isPassive()
            && command.direction() == Direction.SENT
            && state.protection() == ProtectionLevel.CLEAR;
    return atOnce ? Transfer.beginAtOnce(command) : Transfer.begin(command);
  }

  /// Data connections are to be made in another way from now on.
  void forgetMethods() {
    state = state.withMethodsForgotten();
    provenMethod = Option.none();
  }

  /// How the present data connection was made, or the last one.
  public DataMethod methodInUse() {
    return methodInUse;
  }

  /// How long the last transfer took.
  public Duration dataTime() {
    return dataTime;
  }

  public void discardData() {
    line.link().discardData();
  }
}
