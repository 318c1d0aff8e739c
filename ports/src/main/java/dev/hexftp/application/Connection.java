package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.dialogue.DataPath;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.Rename;
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
import dev.hexftp.domain.session.Session;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
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
/// with another one to the same server ([#goOnWith]); what is needed to bring the server to where
/// it was is kept here.
final class Connection {
  private final Visit visit;
  private final FolderTrail trail = new FolderTrail();
  private Line line;
  private Session session;
  private DataMethod methodInUse;
  private Option<Credentials> login = Option.none();
  private Duration dataTime = Duration.ZERO;
  private boolean alive = true;

  /// The way that has led to data over this very link, if one has.
  private Option<DataMethod> provenWay = Option.none();

  Connection(Visit visit, Line line) {
    this.visit = visit;
    this.line = line;
    this.session = line.session();
    this.methodInUse = session.methods().getFirst();
  }

  // --- What outlives a link ---

  /// Where it leads.
  Visit visit() {
    return visit;
  }

  Session session() {
    return session;
  }

  /// Who has logged in last, with the secrets that it took.
  Option<Credentials> login() {
    return login;
  }

  /// The server has let `credentials` in.
  void loggedInAs(Credentials credentials) {
    login = Option.of(credentials);
  }

  /// How the current folder was reached.
  FolderTrail trail() {
    return trail;
  }

  /// Whether the link is of use: it is not when the server or the network has ended it, or client
  /// and server are out of step.
  boolean isAlive() {
    return alive;
  }

  /// The session goes on over `other`. The server at its end knows nothing yet of what was before.
  void goOnWith(Line other) {
    line.link().close();
    line = other;
    session = other.session().inPlaceOf(session);
    alive = true;
    provenWay = Option.none();
  }

  /// Ends the link.
  void close() {
    alive = false;
    line.link().close();
  }

  /// How many commands were sent over the present link. Whoever compares two counts knows whether
  /// something was sent in between.
  int commandsSent() {
    return line.interpreter().commandsSent();
  }

  /// How many commands have gone ahead of replies over the present link, or were there already when
  /// their dialogue began. Whoever compares two counts knows whether dialogues have overlapped.
  int commandsAhead() {
    return line.interpreter().commandsAhead();
  }

  // --- Conversations ---

  <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return watched(line.interpreter().run(first, prominence));
  }

  private <R> Either<Failure, R> watched(Either<Failure, R> result) {
    return result.peekLeft(failure -> alive &= !failure.endsSession());
  }

  /// One command that the user asked for, and its reply.
  Either<Failure, Reply> exchange(FtpCommand command) {
    return run(SingleExchange.begin(command), Prominence.NORMAL).peek(_ -> trail.note(command));
  }

  /// Gives a remote file another name.
  Either<Failure, Reply> rename(CommandArgument from, CommandArgument to) {
    return run(Rename.begin(from, to), Prominence.NORMAL);
  }

  /// What the server says about itself or about `topic`.
  Either<Failure, Reply> help(CommandArgument topic) {
    return run(SingleExchange.begin(new FtpCommand.Help(topic)), Prominence.ALWAYS);
  }

  /// Sends a line of the user's own making. It may have changed the server's type.
  Either<Failure, Reply> verbatim(FtpCommand.Verbatim command, AfterLiteral belief) {
    session =
        switch (belief) {
          case TYPE_UNKNOWN -> session.withServerTypeUnknown();
          case TYPE_UNCHANGED -> session;
        };
    return exchange(command);
  }

  /// Makes `type` the type for files; the choice counts only if the server agrees.
  Either<Failure, Reply> choose(TypeName type) {
    return exchange(new FtpCommand.Type(type.type())).peek(_ -> session = session.withType(type));
  }

  /// Makes sure that the server represents data as `wanted`, and says nothing if it does already.
  Either<Failure, Session> ensure(RepresentationType wanted) {
    return session.typeToSend(wanted).fold(() -> Either.right(session), this::tellType);
  }

  private Either<Failure, Session> tellType(RepresentationType type) {
    return run(SingleExchange.begin(new FtpCommand.Type(type)), Prominence.HOUSEKEEPING)
        .map(_ -> session = session.withServerType(type));
  }

  /// Makes sure that the server represents data as the user has chosen.
  Either<Failure, Session> ensureChosen() {
    return ensure(session.type().type());
  }

  /// Makes `type` the server's type for what comes next, and lets the user see it.
  Either<Failure, Session> announce(RepresentationType type) {
    return exchange(new FtpCommand.Type(type)).map(_ -> session = session.withServerType(type));
  }

  /// Data connections are protected so from now on; the server has agreed.
  Connection withDataProtected(ProtectionLevel level) {
    line.link().protectData(level);
    session = session.withProtection(level);
    return this;
  }

  /// Whether the next protected data connection can go on with the control connection's session.
  boolean canResume() {
    return session.protection() == ProtectionLevel.CLEAR
        || line.link().resumption() == Resumption.POSSIBLE;
  }

  /// Opens a data connection, by the way that worked last time if there was one.
  Either<Failure, DataPath> openData(
      Settings settings, PassiveAddress address, Prominence prominence) {
    Step<DataPath> first =
        switch (settings.dialect().dataConnections()) {
          case PASSIVE_FIRST ->
              pipelines()
                  ? OpenData.beginTrusting(methods(settings, address), address)
                  : OpenData.begin(methods(settings, address), address);
          case ACTIVE_ONLY -> OpenData.insist(session.activeMethod());
        };
    return run(first, prominence).peek(path -> methodInUse = path.method());
  }

  /// EPSV names no address, so it is of no use to someone who wants to hear one.
  private List<DataMethod> methods(Settings settings, PassiveAddress address) {
    List<DataMethod> methods = session.methods(settings.isOn(Toggle.PASSIVE));
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
  boolean pipelines() {
    return session.pipelining() == Pipelining.ONE_AHEAD && provenWay.isDefined();
  }

  /// Whether the way that is in use has led to data before.
  boolean isOnProvenWay() {
    return provenWay.contains(methodInUse);
  }

  /// The next transfer is that by `command`.
  void expect(FtpCommand.TransferCommand command) {
    line.interpreter().expect(command);
  }

  /// From here on each command waits for the reply to the one before.
  void pipelineNoMore() {
    session = session.withPipelining(Pipelining.OFF);
    line.interpreter().abandonAhead();
  }

  /// What can be sent for the transfer by `next` before its turn has come.
  List<FtpCommand> ahead(
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
    boolean inTheClear = session.protection() == ProtectionLevel.CLEAR;
    if (!ahead.isEmpty() && inTheClear && next.direction() == Direction.RECEIVED) {
      ahead.add(next);
    }
    return ahead;
  }

  /// Transfers over the data connection that [#openData] has made, and sends `ahead` what belongs
  /// to the next one.
  Either<Failure, Transferred> transfer(
      FtpCommand.TransferCommand command,
      LocalEnd local,
      Prominence prominence,
      List<FtpCommand> ahead) {
    Either<Failure, Transferred> result =
        watched(line.interpreter().run(first(command), prominence, local, ahead));
    dataTime = line.interpreter().dataTime();
    return result.peek(
        _ -> {
          session = session.havingWorked(methodInUse);
          provenWay = Option.of(methodInUse);
        });
  }

  private Step<Transferred> first(FtpCommand.TransferCommand command) {
    boolean atOnce =
        pipelines()
            && methodInUse.isPassive()
            && command.direction() == Direction.SENT
            && session.protection() == ProtectionLevel.CLEAR;
    return atOnce ? Transfer.beginAtOnce(command) : Transfer.begin(command);
  }

  /// Data connections are to be made in another way from now on.
  void forgetMethods() {
    session = session.withMethodsForgotten();
    provenWay = Option.none();
  }

  /// How the present data connection was made, or the last one.
  DataMethod methodInUse() {
    return methodInUse;
  }

  /// How long the last transfer took.
  Duration dataTime() {
    return dataTime;
  }

  void discardData() {
    line.link().discardData();
  }
}
