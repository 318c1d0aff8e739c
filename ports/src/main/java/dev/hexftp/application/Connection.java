package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.DataPath;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.Rename;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect.AfterLiteral;
import dev.hexftp.domain.session.Session;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import java.time.Duration;

/// A live session: the link, the interpreter that plays on it, and what is known of the server.
final class Connection {
  private final FtpLink link;
  private final Interpreter interpreter;
  private Session session;
  private DataMethod methodInUse;

  Connection(FtpLink link, Interpreter interpreter, Session session) {
    this.link = link;
    this.interpreter = interpreter;
    this.session = session;
    this.methodInUse = session.methods().getFirst();
  }

  Session session() {
    return session;
  }

  <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return interpreter.run(first, prominence);
  }

  /// One command that the user asked for, and its reply.
  Either<Failure, Reply> exchange(FtpCommand command) {
    return run(SingleExchange.begin(command), Prominence.NORMAL);
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
    return run(SingleExchange.begin(command), Prominence.NORMAL);
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

  /// Opens a data connection, by the way that worked last time if there was one.
  Either<Failure, DataPath> openData(Settings settings, Prominence prominence) {
    Step<DataPath> first =
        switch (settings.dialect().dataConnections()) {
          case PASSIVE_FIRST ->
              OpenData.begin(
                  session.methods(settings.isOn(Toggle.PASSIVE)), PassiveAddress.OF_PEER);
          case ACTIVE_ONLY -> OpenData.insist(session.activeMethod());
        };
    return run(first, prominence).peek(path -> methodInUse = path.method());
  }

  /// Transfers over the data connection that [#openData] has made.
  Either<Failure, Transferred> transfer(
      FtpCommand.TransferCommand command, LocalEnd local, Prominence prominence) {
    return interpreter
        .run(Transfer.begin(command), prominence, local)
        .peek(_ -> session = session.havingWorked(methodInUse));
  }

  /// Data connections are to be made in another way from now on.
  void forgetMethods() {
    session = session.withMethodsForgotten();
  }

  Duration dataTime() {
    return interpreter.dataTime();
  }

  void discardData() {
    link.discardData();
  }
}
