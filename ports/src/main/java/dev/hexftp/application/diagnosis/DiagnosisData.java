package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.recovery.Causes;
import dev.hexftp.domain.reply.PassiveReply;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.DataMethod;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The part of a diagnosis that is about data connections. A listing of the directory after the
/// login is fetched over them: every server has one, and nothing is changed by it.
final class DiagnosisData {
  private static final TransferCommand LISTING = new FtpCommand.List(CommandArgument.NONE);

  private final DiagnosisSession session;
  private final DiagnosisNames names;

  /// The first passive way that works.
  private Option<DataMethod> passive = Option.none();

  /// The failure of a connection that was established and was to be protected.
  private Option<Failure> sessionTrouble = Option.none();

  DiagnosisData(DiagnosisSession session, DiagnosisNames names) {
    this.session = session;
    this.names = names;
  }

  // --- Safe questions ---

  /// Tries the passive ways, and a listing for programs if `offersMlsd`.
  void examine(boolean offersMlsd) {
    session.check(Check.EPSV, probe -> tryPassive(probe, DataMethod.EPSV));
    session.check(Check.PASSIVE_ADDRESS, this::address);
    session.check(Check.PASV, probe -> tryPassive(probe, DataMethod.PASV));
    session.check(
        Check.MLSD,
        probe -> offersMlsd ? mlsd(probe) : Finding.fails(Check.MLSD, new Detail.NotOffered()));
  }

  private Finding tryPassive(Probe probe, DataMethod method) {
    if (isBeyond(method)) {
      return Finding.notTried(Check.of(method), Hindrance.OVER_IPV6);
    }
    return list(probe, method)
        .peek(_ -> passive = passive.orElse(Option.of(method)))
        .peekLeft(this::suspect)
        .fold(
            failure -> Finding.stopped(Check.of(method), failure),
            detail -> Finding.works(Check.of(method), detail));
  }

  private static boolean isUnclosed(Failure failure) {
    return failure instanceof Failure.DataLost(_, _, DataFault.Truncated());
  }

  private boolean isBeyond(DataMethod method) {
    return !method.serves(session.family());
  }

  private void suspect(Failure failure) {
    if (session.protectsData() && Causes.isSessionNotResumed(failure)) {
      sessionTrouble = sessionTrouble.orElse(Option.of(failure));
    }
  }

  /// The server's reply to the end of a listing. Some refuse to list an empty directory; the data
  /// connection was not to blame then.
  private Either<Failure, Detail> list(Probe probe, DataMethod method) {
    DiagnosisListing listing = new DiagnosisListing();
    return fetched(probe, method, LISTING, listing)
        .peek(_ -> names.takeLines(listing.lines()))
        .fold(
            failure ->
                failure instanceof Failure.Refused(TransferCommand _, Reply reply)
                        && method.isPassive()
                        && !Causes.isSessionNotResumed(failure)
                    ? Either.right(new Detail.Said(reply))
                    : Either.left(failure),
            Either::right);
  }

  private static Either<Failure, Detail> fetched(
      Probe probe, DataMethod method, TransferCommand command, DiagnosisListing listing) {
    return probe
        .fetch(method, command, listing)
        .<Detail>map(done -> new Detail.Said(done.evidence().reply()))
        .fold(
            failure ->
                isUnclosed(failure) ? Either.right(new Detail.Unclosed()) : Either.left(failure),
            Either::right);
  }

  /// Asks and does not connect: the address is only to be heard.
  private Finding address(Probe probe) {
    if (isBeyond(DataMethod.PASV)) {
      return Finding.notTried(Check.PASSIVE_ADDRESS, Hindrance.OVER_IPV6);
    }
    return probe
        .exchange(new FtpCommand.Pasv())
        .toOption()
        .flatMap(reply -> PassiveReply.plain(reply).toOption())
        .map(said -> new Detail.Compared(said.address(), probe.greeted().peer().address()))
        .map(
            compared ->
                compared.isTrue()
                    ? Finding.works(Check.PASSIVE_ADDRESS, compared)
                    : Finding.warns(Check.PASSIVE_ADDRESS, compared))
        .getOrElse(() -> Finding.notTried(Check.PASSIVE_ADDRESS, Hindrance.NO_ADDRESS_SAID));
  }

  private Finding mlsd(Probe probe) {
    DiagnosisListing listing = new DiagnosisListing();
    return passive.fold(
        () -> Finding.notTried(Check.MLSD, Hindrance.NO_DATA_CONNECTION),
        method ->
            fetched(probe, method, new FtpCommand.Mlsd(CommandArgument.NONE), listing)
                .peek(_ -> names.takeEntries(listing.lines()))
                .fold(
                    failure -> Finding.stopped(Check.MLSD, failure),
                    detail -> Finding.works(Check.MLSD, detail)));
  }

  // --- Questions that make servers hang up ---

  /// Tries the active ways, and then data connections that resume no session. A server that cannot
  /// get through may take its time, and more than one hangs up.
  void examineLast() {
    session.check(Check.PORT, probe -> tryActive(probe, DataMethod.PORT));
    session.check(Check.EPRT, probe -> tryActive(probe, DataMethod.EPRT));
    session.check(Check.SESSION_REUSE, this::reuse);
  }

  private Finding tryActive(Probe probe, DataMethod method) {
    return isBeyond(method)
        ? Finding.notTried(Check.of(method), Hindrance.OVER_IPV6)
        : list(probe, method)
            .fold(
                failure -> Finding.stopped(Check.of(method), failure),
                detail -> Finding.works(Check.of(method), detail));
  }

  private Finding reuse(Probe probe) {
    if (!session.isProtected()) {
      return Finding.notTried(Check.SESSION_REUSE, Hindrance.NO_TLS);
    }
    if (!session.protectsData()) {
      return Finding.notTried(Check.SESSION_REUSE, Hindrance.DATA_IN_THE_CLEAR);
    }
    return passive.fold(this::noneToCompareWith, method -> withoutReuse(probe, method));
  }

  private Finding noneToCompareWith() {
    return sessionTrouble.fold(
        () -> Finding.notTried(Check.SESSION_REUSE, Hindrance.NO_DATA_CONNECTION),
        trouble -> Finding.stopped(Check.SESSION_REUSE, trouble));
  }

  /// The same has worked with a session that was resumed.
  private Finding withoutReuse(Probe probe, DataMethod method) {
    probe.session().resumeNoSessions();
    return list(probe, method)
        .fold(
            failure ->
                Causes.isSessionNotResumed(failure)
                    ? Finding.works(Check.SESSION_REUSE, new Detail.ReuseDemanded(true))
                    : Finding.stopped(Check.SESSION_REUSE, failure),
            _ -> Finding.works(Check.SESSION_REUSE, new Detail.ReuseDemanded(false)));
  }
}
