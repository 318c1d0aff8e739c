package dev.hexftp.application.command;

import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.command.VerbatimEffect.Reason;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.recovery.Repetition;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Dialect.Literals;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.ShellCommand;
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

  public Either<Failure, Reply> showDirectory(FtpSession session) {
    DirectoryCommands.Verbs verbs =
        new DirectoryCommands.Verbs(new FtpCommand.Pwd(), new FtpCommand.Xpwd());
    return repeatable(session, () -> directory(session, verbs, Prominence.ALWAYS));
  }

  public Either<Failure, Reply> makeDirectory(FtpSession session, CommandArgument path) {
    DirectoryCommands.Verbs verbs =
        new DirectoryCommands.Verbs(new FtpCommand.Mkd(path), new FtpCommand.Xmkd(path));
    return once(session, () -> directory(session, verbs, Prominence.NORMAL));
  }

  public Either<Failure, Reply> removeDirectory(FtpSession session, CommandArgument path) {
    DirectoryCommands.Verbs verbs =
        new DirectoryCommands.Verbs(new FtpCommand.Rmd(path), new FtpCommand.Xrmd(path));
    return once(session, () -> directory(session, verbs, Prominence.NORMAL));
  }

  private Either<Failure, Reply> directory(
      FtpSession session, DirectoryCommands.Verbs verbs, Prominence prominence) {
    return DirectoryCommands.exchange(session, verbs, dialect().directoryVerbs(), prominence);
  }

  public Either<Failure, Reply> delete(FtpSession session, CommandArgument path) {
    return once(session, () -> session.exchange(new FtpCommand.Dele(path)));
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

  public Either<Failure, Reply> help(FtpSession session, CommandArgument topic) {
    return repeatable(session, () -> session.help(topic));
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
