package dev.hexftp.application.session;

import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.Rename;
import dev.hexftp.domain.dialogue.Securing;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.recovery.LinkCondition;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect.AfterLiteral;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;

/// A session with one server: its control connection, its transfers, and its state.
///
/// A session can outlive its link. When the link is dead, or of no more use, the session continues
/// with another one to the same server ([#replaceLink]); the facts that are needed to bring the
/// server to the same state are kept here.
public final class FtpSession {
  private final ServerTarget target;
  private final ControlConnection control;
  private final DataTransferProcess data;
  private final DirectoryTrail trail = new DirectoryTrail();
  private final TypedLogin typedLogin = new TypedLogin();
  private final RemoteSizes sizes = new RemoteSizes();
  private SessionState state;
  private Option<Credentials> login = Option.none();

  public FtpSession(ServerTarget target, OpenedLink line, DataAccess access) {
    this.target = target;
    this.control = new ControlConnection(line);
    this.state = line.state();
    this.data = new DataTransferProcess(this, control, access, sizes);
  }

  // --- The link at hand ---

  /// How the server at the other end of the link has greeted.
  public Greeted greeted() {
    return control.greeted();
  }

  /// Protects the control connection by AUTH TLS on `terms`.
  public Either<Failure, TlsSession> secure(TlsTerms terms) {
    return run(Securing.begin(terms), Prominence.PROBING)
        .peek(agreed -> state = state.withTls(agreed));
  }

  /// From now on each protected data connection negotiates a new TLS session.
  public void resumeNoSessions() {
    control.link().resumeSessions(false);
  }

  // --- State that outlives a link ---

  /// Where it leads.
  public ServerTarget target() {
    return target;
  }

  public SessionState state() {
    return state;
  }

  /// The user that logged in last, with the secrets for it.
  public Option<Credentials> login() {
    return login;
  }

  /// The server has let `credentials` in, as the user wanted. The working directory and the sizes
  /// learnt so far were those of another login, so they are forgotten.
  void loggedInAs(Credentials credentials) {
    login = Option.of(credentials);
    trail.restart();
    sizes.forget();
  }

  /// The server has let `credentials` in again.
  void loggedInAgainAs(Credentials credentials) {
    login = Option.of(credentials);
  }

  /// The login before has ended, and no other is complete.
  void loggedOut() {
    login = Option.none();
  }

  /// How the current directory was reached.
  DirectoryTrail trail() {
    return trail;
  }

  /// Whether the link is of use: it is not when the server or the network has ended it, or client
  /// and server are out of step.
  public boolean isAlive() {
    return control.isAlive();
  }

  /// The session continues over `other`. The server at its end has none of the state before.
  void replaceLink(OpenedLink other) {
    control.replaceBy(other);
    state = other.state().inPlaceOf(state);
    data.beginAnew();
  }

  /// Why a command that counts as done may have failed, if there is a reason since this was asked
  /// last: the server refused something when no command was waiting for an answer.
  public Option<Failure> takeDoubt() {
    return control.takeDoubt();
  }

  /// Ends the link.
  public void close() {
    control.close();
  }

  /// The traffic over the links of this session so far.
  public Traffic traffic() {
    return control.traffic();
  }

  /// Whether commands are sent ahead of replies.
  public boolean pipelines() {
    return data.pipelines();
  }

  /// From here on each command waits for the reply to the one before.
  public void pipelineNoMore() {
    state = state.withPipelining(Pipelining.OFF);
    control.abandonAhead();
  }

  /// The condition of the link.
  public LinkCondition condition() {
    boolean runsOut =
        state.protection() == ProtectionLevel.PRIVATE
            && state.tls().exists(tls -> tls.version().compareTo(Reconnector.LASTING) > 0);
    return new LinkCondition(isAlive(), login.isDefined(), runsOut);
  }

  // --- Conversations ---

  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return control.run(first, prominence);
  }

  /// Runs a dialogue whose data come from or go to `local`.
  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence, LocalData local) {
    return control.run(first, prominence, local, List.of());
  }

  /// One command that the user asked for, and its reply.
  public Either<Failure, Reply> exchange(FtpCommand command) {
    return exchange(command, Prominence.NORMAL, isBinary());
  }

  /// A request of the user, and its reply.
  public Either<Failure, Reply> request(FtpCommand.Request request) {
    return exchange(request, Prominence.of(request), isBinary());
  }

  private boolean isBinary() {
    return state.serverType().exists(type -> type != RepresentationType.ASCII);
  }

  private Either<Failure, Reply> exchange(
      FtpCommand command, Prominence prominence, boolean binary) {
    Either<Failure, Reply> result =
        run(SingleExchange.begin(command), prominence).peek(_ -> trail.note(command));
    sizes.exchanged(command, result, binary);
    return result;
  }

  /// Gives a remote file another name.
  public Either<Failure, Reply> rename(CommandArgument from, CommandArgument to) {
    sizes.forget();
    return run(Rename.begin(from, to), Prominence.NORMAL);
  }

  /// Sends a line of the user's own making. It may have changed the server's type.
  public Either<Failure, Reply> verbatim(FtpCommand.Verbatim command, AfterLiteral belief) {
    boolean binary = isBinary();
    state =
        switch (belief) {
          case TYPE_UNKNOWN -> state.withServerTypeUnknown();
          case TYPE_UNCHANGED -> state;
        };
    return exchange(command, Prominence.NORMAL, binary)
        .peek(reply -> typedLogin.note(this, VerbatimEffect.of(command.line()), reply));
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

  /// Makes `type` the server's type for the next transfers, which the user sees as `prominence`
  /// says.
  public Either<Failure, SessionState> tell(RepresentationType type, Prominence prominence) {
    return exchange(new FtpCommand.Type(type), prominence, isBinary())
        .map(_ -> state = state.withServerType(type));
  }

  /// Data connections are protected so from now on; the server has agreed.
  FtpSession withDataProtected(ProtectionLevel level) {
    control.link().protectData(level);
    state = state.withProtection(level);
    return this;
  }

  /// Whether the next protected data connection can resume the control connection's session.
  public boolean canResume() {
    return state.protection() == ProtectionLevel.CLEAR
        || control.link().resumption() == Resumption.POSSIBLE;
  }

  // --- Transfers ---

  /// A transfer by `command` that represents files as the user has chosen.
  public TransferPlan plan(TransferCommand command) {
    return TransferPlan.of(command, state.type().type());
  }

  /// Performs `plan`: has data connections protected as the user wants it, brings the server's type
  /// in line, opens a data connection, and transfers over it.
  ///
  /// `local` is where the data come from or go to. It is asked for when the data connection has
  /// been made and before the transfer command is sent, so that nothing is asked of the server that
  /// could not be kept here.
  public Either<Failure, TransferResult> transfer(
      TransferPlan plan, Supplier<Either<Failure, LocalData>> local) {
    return data.transfer(plan, local);
  }

  /// The transfer of `plan` that was last tried is complete after all: `evidence` shows it.
  public TransferResult proven(TransferPlan plan, ByteCount moved, Evidence evidence) {
    return data.proven(plan, moved, evidence);
  }

  /// `plan`, with this session's knowledge of the remote file.
  public TransferPlan knowing(TransferPlan plan) {
    return data.knowing(plan);
  }

  /// `method` has led to data.
  void dataCameBy(DataMethod method) {
    state = state.havingWorked(method);
  }

  /// Data connections are to be made by another method from now on.
  void forgetMethods() {
    state = state.withMethodsForgotten();
    data.beginAnew();
  }
}
