package dev.hexftp.application.command;

import dev.hexftp.application.recovery.Retries;
import dev.hexftp.application.recovery.Retries.Repeatable;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.RequestTerms;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The commands of the user that are one exchange with the server, or two, and move no data.
public final class RemoteCommands {
  private final Announcer announcer;
  private final Retries retries;
  private final Reconnector reconnector;

  public RemoteCommands(Announcer announcer, CurrentSession currentSession, Retries retries) {
    this.announcer = announcer;
    this.retries = retries;
    this.reconnector = currentSession.reconnector();
  }

  public Either<Failure, Reply> choose(FtpSession session, TypeName type) {
    return repeatable(session, () -> session.choose(type));
  }

  public Either<Failure, Reply> changeDirectory(FtpSession session, CommandArgument path) {
    return repeatable(session, () -> session.exchange(new FtpCommand.Cwd(path)))
        .peek(_ -> reconnector.keepTrailShort(session));
  }

  /// Makes a request as its terms say: again after a failure or not, in the representation type
  /// that it needs, and by the name that the server knows.
  public Either<Failure, Reply> exchange(FtpSession session, ShellCommand.Exchange exchange) {
    RequestTerms terms = exchange.request().terms();
    return retries.on(
        session,
        repeatable(terms.kind()),
        () -> inType(session, terms.type()).flatMap(ready -> byName(ready, exchange)));
  }

  private static Repeatable repeatable(RequestTerms.Kind kind) {
    return switch (kind) {
      case INQUIRY, SETTING -> Repeatable.YES;
      case CHANGE -> Repeatable.NO;
    };
  }

  private static Either<Failure, FtpSession> inType(
      FtpSession session, Option<RepresentationType> needed) {
    return needed.fold(() -> Either.right(session), type -> session.ensure(type).map(_ -> session));
  }

  private Either<Failure, Reply> byName(FtpSession session, ShellCommand.Exchange exchange) {
    return exchange
        .older()
        .fold(
            () -> session.request(exchange.request()),
            older ->
                switch (dialect().directoryVerbs()) {
                  case CURRENT_THEN_OLDER -> currentThenOlder(session, exchange.request(), older);
                  case OLDER_ONLY -> session.request(older);
                });
  }

  private static Either<Failure, Reply> currentThenOlder(
      FtpSession session, FtpCommand.Request current, FtpCommand.Request older) {
    return session
        .request(current)
        .fold(
            failure -> isUnknownCommand(failure) ? session.request(older) : Either.left(failure),
            Either::right);
  }

  private static boolean isUnknownCommand(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        && ReplyMeaning.isCommandUnknown(reply);
  }

  public Either<Failure, Reply> rename(FtpSession session, ShellCommand.Rename command) {
    return once(session, () -> session.rename(command.from(), command.to()));
  }

  public Either<Failure, Reply> literal(FtpSession session, CommandArgument line) {
    FtpCommand.Verbatim command = new FtpCommand.Verbatim(line);
    return once(session, () -> session.verbatim(command, dialect().afterLiteral()));
  }

  private Either<Failure, Reply> repeatable(
      FtpSession session, Supplier<Either<Failure, Reply>> work) {
    return retries.on(session, Repeatable.YES, work);
  }

  private Either<Failure, Reply> once(FtpSession session, Supplier<Either<Failure, Reply>> work) {
    return retries.on(session, Repeatable.NO, work);
  }

  private Dialect dialect() {
    return announcer.settings().dialect();
  }
}
