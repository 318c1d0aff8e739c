package dev.hexftp.domain.outcome;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Steps of runs and their results, for tests.
public final class Outcomes {
  public static final CommandOutcome DONE = CommandOutcome.succeeded();

  public static final Failure REFUSED =
      new Failure.Refused(
          new FtpCommand.Retr(new CommandArgument("missing.txt")),
          reply("550 No such file or directory."));

  public static final Failure UNREACHABLE =
      new Failure.NotConnectable(new HostName("ftp.example.org"), Port.FTP, ConnectFault.REFUSED);

  public static final Failure UNCONNECTED = new Failure.NotConnected();

  private Outcomes() {}

  /// The line `number`, which reads `text`.
  public static RunStep line(int number, String text) {
    return new RunStep.Line(number, text, false);
  }

  /// A transfer of `bytes`.
  public static CommandOutcome moved(TransferKind kind, long bytes) {
    return withEffects(transfer(kind, bytes));
  }

  /// A command that succeeded and had `effects`.
  public static CommandOutcome withEffects(Effect... effects) {
    return new CommandOutcome(
        new CommandOutcome.Result.Succeeded(), Arrays.asList(effects), List.of(), Duration.ZERO);
  }

  /// A transfer of `bytes` as an effect.
  public static Effect transfer(TransferKind kind, long bytes) {
    return new Effect.Transferred(
        new Effect.Names(Direction.SENT, Option.of("x"), "x"),
        kind,
        new TransferResult(
            new ByteCount(bytes),
            Duration.ZERO,
            DataMethod.EPSV,
            new Evidence.Confirmed(reply("226 Done."))));
  }

  /// A command that failed.
  public static CommandOutcome failed(Failure failure) {
    return CommandOutcome.failed(failure);
  }

  /// A command for many files, with the outcome of each in `files`.
  public static CommandOutcome failed(Failure failure, List<FileOutcome> files) {
    return new CommandOutcome(
        new CommandOutcome.Result.Failed(failure), List.of(), files, Duration.ZERO);
  }
}
