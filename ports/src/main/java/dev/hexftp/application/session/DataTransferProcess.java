package dev.hexftp.application.session;

import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The transfers of one session (the user's data transfer process of RFC 959 §2.3): how its data
/// connections are made, the known facts about their files, and how long that took.
final class DataTransferProcess {
  private final FtpSession session;
  private final ControlConnection control;
  private final DataAccess access;
  private final DataMethods methods;
  private final RemoteSizes sizes;
  private Duration dataTime = Duration.ZERO;

  DataTransferProcess(
      FtpSession session, ControlConnection control, DataAccess access, RemoteSizes sizes) {
    this.session = session;
    this.control = control;
    this.access = access;
    this.methods = new DataMethods(access.address(), session.state().methods().getFirst());
    this.sizes = sizes;
  }

  /// Performs `plan`, as [FtpSession#transfer] says.
  Either<Failure, TransferResult> transfer(
      TransferPlan plan, Supplier<Either<Failure, LocalData>> local) {
    control.expect(plan.command());
    return access
        .protection()
        .protect(session)
        .flatMap(_ -> prepare(plan))
        .flatMap(_ -> local.get().peekLeft(_ -> control.link().discardData()))
        .flatMap(end -> transfer(knowing(plan), end));
  }

  private Either<Failure, ?> prepare(TransferPlan plan) {
    return switch (access.settings().dialect().dataOrder()) {
      case TYPE_FIRST -> session.ensure(plan.type()).flatMap(_ -> openData(plan.purpose()));
      case CONNECTION_FIRST ->
          openData(plan.purpose())
              .flatMap(_ -> session.ensure(plan.type()))
              .peekLeft(_ -> control.link().discardData());
    };
  }

  private Either<Failure, OpenedData> openData(Purpose purpose) {
    return control
        .run(methods.opening(state(), access.settings()), Prominence.of(purpose))
        .peek(methods::opened)
        .peek(access::announceFallback);
  }

  private Either<Failure, TransferResult> transfer(TransferPlan plan, LocalData local) {
    List<FtpCommand> ahead = methods.ahead(state(), access.settings(), control.link(), plan.next());
    Either<Failure, Transferred> result =
        control.run(methods.transfer(state(), plan), Prominence.of(plan.purpose()), local, ahead);
    dataTime = control.dataTime();
    return result
        .peek(done -> worked(plan, done))
        .peekLeft(failure -> sizes.failed(plan.command(), failure))
        .map(done -> finished(done.moved(), done.evidence()));
  }

  private void worked(TransferPlan plan, Transferred done) {
    session.dataCameBy(methods.inUse());
    sizes.transferred(plan, done.moved());
    if (methods.worked()) {
      access.record(session.target(), methods.inUse());
    }
  }

  /// The transfer of `plan` that was last tried is complete after all: `evidence` shows it.
  TransferResult proven(TransferPlan plan, ByteCount moved, Evidence evidence) {
    sizes.transferred(plan, moved);
    return finished(moved, evidence);
  }

  private TransferResult finished(ByteCount moved, Evidence evidence) {
    return new TransferResult(moved, dataTime, methods.inUse(), evidence);
  }

  /// `plan`, with the known facts about the remote file.
  TransferPlan knowing(TransferPlan plan) {
    return access.asAllowed(plan, session.target()).knowing(sizes.of(plan.command()));
  }

  /// Whether commands are sent ahead of replies.
  boolean pipelines() {
    return methods.pipelines(state());
  }

  /// Nothing has been proven of the methods that are in use now.
  void beginAnew() {
    methods.beginAnew();
  }

  private SessionState state() {
    return session.state();
  }
}
