package dev.hexftp.application.command;

import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.RequestTerms;
import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.command.VerbatimEffect.Reason;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.recovery.Repetition;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Dialect.Literals;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The commands of the user that are one exchange with the server, or two, and move no data.
public final class RemoteCommands {
  private final Announcer announcer;
  private final Recovering recovering;
  private final Reconnector reconnector;
  private final CurrentSession currentSession;

  public RemoteCommands(
      Announcer announcer,
      Recovering recovering,
      Reconnector reconnector,
      CurrentSession currentSession) {
    this.announcer = announcer;
    this.recovering = recovering;
    this.reconnector = reconnector;
    this.currentSession = currentSession;
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
    return recovering.exchanging(
        session,
        Repetition.of(exchange.request()),
        () -> inType(session, terms.type()).flatMap(ready -> byName(ready, exchange)));
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

  /// Sends a line of the user's own making. One that says goodbye ends the session, as `close`
  /// does.
  public Either<Failure, Reply> literal(FtpSession session, CommandArgument line) {
    FtpCommand.Verbatim command = new FtpCommand.Verbatim(line);
    return objection(line)
        .<Either<Failure, Reply>>fold(
            () -> once(session, () -> session.verbatim(command, dialect().afterLiteral())),
            reason -> Either.left(new Failure.VerbatimRefused(VerbatimEffect.verb(line), reason)))
        .peek(
            _ -> {
              if (endsSession(line)) {
                currentSession.forget(session);
              }
            });
  }

  private boolean endsSession(CommandArgument line) {
    return VerbatimEffect.of(line) instanceof VerbatimEffect.Ends
        && dialect().literals() == Literals.UNDERSTOOD;
  }

  /// Why `line` is not sent, if it is not.
  private Option<Reason> objection(CommandArgument line) {
    return switch (VerbatimEffect.of(line)) {
      case VerbatimEffect.Desynchronizes(Reason reason) ->
          switch (dialect().literals()) {
            case UNDERSTOOD -> Option.of(reason);
            case PASSED_ON_UNLESS_HARMFUL -> Option.when(reason.doesHarm(), reason);
          };
      case VerbatimEffect.None _, VerbatimEffect.Moves _, VerbatimEffect.Ends _ -> Option.none();
      case VerbatimEffect.NamesUser _ -> Option.none();
      case VerbatimEffect.GivesPassword _, VerbatimEffect.GivesAccount _ -> Option.none();
    };
  }

  private Either<Failure, Reply> repeatable(
      FtpSession session, Supplier<Either<Failure, Reply>> work) {
    return recovering.exchanging(session, Repetition.HARMLESS, work);
  }

  private Either<Failure, Reply> once(FtpSession session, Supplier<Either<Failure, Reply>> work) {
    return recovering.exchanging(session, Repetition.CUMULATIVE, work);
  }

  private Dialect dialect() {
    return announcer.settings().dialect();
  }
}
