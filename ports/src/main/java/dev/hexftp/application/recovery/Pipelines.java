package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Either;
import java.util.function.Supplier;

/// Gives up sending commands ahead where a server does not stand it after all.
///
/// Servers are taken at their word, which is their greeting, and a greeting can say anything. A
/// transfer that fails in a way in which a confused server fails it is repeated with one command at
/// a time. If that succeeds, it was the pipelining, and that is remembered for the host.
public final class Pipelines {
  private final Reconnector reconnector;
  private final ServerProfiles profiles;
  private final Announcer announcer;

  public Pipelines(Reconnector reconnector, ServerProfiles profiles, Announcer announcer) {
    this.reconnector = reconnector;
    this.profiles = profiles;
    this.announcer = announcer;
  }

  /// Does `work`, which transfers something and can be done twice, and once more if sending ahead
  /// may have been the trouble.
  public <T> Either<Failure, T> on(FtpSession session, Supplier<Either<Failure, T>> work) {
    boolean pipelined = session.pipelines();
    int aheadBefore = session.commandsAhead();
    return work.get()
        .fold(
            failure ->
                pipelined && mayComeOfIt(failure, session.commandsAhead() > aheadBefore)
                    ? again(session, work, failure)
                    : Either.left(failure),
            Either::right);
  }

  /// A transfer alone has nothing ahead of it or behind it; all that is early is its command, which
  /// goes out while the data connection is being made.
  private static boolean mayComeOfIt(Failure failure, boolean overlapped) {
    return overlapped ? mayComeOfOverlap(failure) : mayComeOfHaste(failure);
  }

  private static boolean mayComeOfHaste(Failure failure) {
    return switch (failure) {
      case Failure.Refused(TransferCommand _, Reply reply) ->
          reply.is(ReplyCode.NO_DATA_CONNECTION);
      case Failure.DataLost(_, ByteCount moved, DataFault.Broken _) -> moved.isZero();
      case Failure.NoDataConnection _ -> true;
      case Failure.Abandoned(Failure why) -> mayComeOfHaste(why);
      default -> false;
    };
  }

  private <T> Either<Failure, T> again(
      FtpSession session, Supplier<Either<Failure, T>> work, Failure first) {
    if (!session.isAlive() && !reconnector.isPossible(session)) {
      return Either.left(first);
    }
    announcer.announce(new Notice.PipeliningGivenUp(session.state().host()));
    session.pipelineNoMore();
    return alive(session)
        .mapLeft(_ -> first)
        .flatMap(_ -> work.get())
        .peek(_ -> profiles.disablePipelining(session.target()));
  }

  private Either<Failure, FtpSession> alive(FtpSession session) {
    return session.isAlive() ? Either.right(session) : reconnector.reconnect(session, Reason.LOST);
  }

  private static boolean mayComeOfOverlap(Failure failure) {
    return switch (failure) {
      // What refuses the command ahead may look like an answer to the one before it.
      case Failure.Refused(TransferCommand _, Reply reply) ->
          reply.is(ReplyCode.UNKNOWN_COMMAND)
              || reply.is(ReplyCode.BAD_SEQUENCE)
              || (reply.severity() == Severity.TRANSIENT_NEGATIVE && !isAboutTheDisk(reply));
      case Failure.DataLost(_, _, DataFault fault) -> mayComeOfIt(fault);
      case Failure.Abandoned(Failure why) -> mayComeOfOverlap(why);
      case Failure.ProtocolBroken _, Failure.ReplyOverdue _, Failure.NoDataConnection _ -> true;
      default -> false;
    };
  }

  private static boolean isAboutTheDisk(Reply reply) {
    return reply.is(ReplyCode.LOCAL_ERROR) || reply.is(ReplyCode.NO_STORAGE);
  }

  private static boolean mayComeOfIt(DataFault fault) {
    return switch (fault) {
      case DataFault.Broken _, DataFault.Silent _, DataFault.Truncated _ -> true;
      case DataFault.NotSecured(TlsFault.ConnectionLost _) -> true;
      case DataFault.NotSecured _, DataFault.Local _ -> false;
    };
  }
}
