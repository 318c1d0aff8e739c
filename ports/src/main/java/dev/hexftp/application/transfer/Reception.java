package dev.hexftp.application.transfer;

import dev.hexftp.application.recovery.Trial;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The local end of one attempt at a download: its sink is made when the data connection has been,
/// kept when the transfer is complete, and given up otherwise.
final class Reception {
  private final Trial trial;
  private final Supplier<Either<Failure, ByteSink>> place;
  private final Announcer announcer;
  private final TransferPlan plan;
  private final Witness witness;
  private Option<ByteSink> sink = Option.none();
  private boolean said;

  /// The end at `place` of a download by `plan`.
  Reception(
      Trial trial,
      TransferPlan plan,
      Supplier<Either<Failure, ByteSink>> place,
      Announcer announcer) {
    this.trial = trial;
    this.place = place;
    this.announcer = announcer;
    this.plan = plan;
    this.witness = new Witness(!plan.isBinary());
  }

  /// Makes the sink.
  Either<Failure, LocalData> begin() {
    trial.beginCommand();
    return place
        .get()
        .peek(made -> sink = Option.of(made))
        .peek(this::sayWhereItGoes)
        .map(witness::over)
        .map(LocalData.Receiving::new);
  }

  /// Ends it as the transfer has ended.
  Either<Failure, TransferResult> end(Either<Failure, TransferResult> result) {
    return sink.fold(
        () -> result,
        made ->
            result
                .peekLeft(_ -> giveUp(made))
                .peekLeft(failure -> sayWhatIsKept(made, failure))
                .flatMap(done -> made.commit().peek(_ -> sayWhereItGoes(made)).map(_ -> done)));
  }

  private void sayWhereItGoes(ByteSink made) {
    made.inPlace()
        .filter(_ -> !said)
        .peek(_ -> said = true)
        .map(Notice.WrittenInPlace::new)
        .forEach(announcer::announce);
  }

  private void sayWhatIsKept(ByteSink made, Failure failure) {
    boolean brokenOff =
        failure instanceof Failure.Interrupted
            || failure instanceof Failure.Abandoned(Failure.Interrupted());
    if (brokenOff
        && !isOnScreen()
        && made.inPlace().isEmpty()
        && plan.command() instanceof FtpCommand.Retr(CommandArgument file)) {
      announcer.announce(new Notice.NothingKept(file, witness.moved()));
    }
  }

  private void giveUp(ByteSink made) {
    trial.endLocally(made.canRestart(), ByteCount.ZERO);
    made.discard();
  }

  /// The observer of the bytes.
  Witness witness() {
    return witness;
  }

  /// Whether it shows received bytes.
  boolean isOnScreen() {
    return sink.exists(ScreenSink.class::isInstance);
  }
}
