package dev.hexftp.application.session;

import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// The control connection of a session (RFC 959 §2.2): one link at a time, whether it is of use,
/// and the traffic over the links before it.
final class ControlConnection {
  private OpenedLink present;
  private boolean alive = true;

  /// The traffic over links that have been replaced.
  private Traffic earlier = Traffic.NONE;

  /// The doubtful result when a link was replaced.
  private Option<Failure> doubt = Option.none();

  ControlConnection(OpenedLink first) {
    this.present = first;
  }

  FtpLink link() {
    return present.link();
  }

  Greeted greeted() {
    return present.greeted();
  }

  boolean isAlive() {
    return alive;
  }

  /// Continues over `other`.
  void replaceBy(OpenedLink other) {
    earlier = traffic();
    doubt = takeDoubt();
    link().close();
    present = other;
    alive = true;
  }

  /// Ends the link.
  void close() {
    alive = false;
    link().close();
  }

  /// The refusal that makes the last success doubtful, if one has come since this was asked last.
  Option<Failure> takeDoubt() {
    Option<Failure> now = doubt.orElse(present.runner().takeDoubt());
    doubt = Option.none();
    return now;
  }

  /// The traffic over all links so far.
  Traffic traffic() {
    return new Traffic(
        earlier.commandsSent() + present.runner().commandsSent(),
        earlier.commandsAhead() + present.runner().commandsAhead());
  }

  <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return watched(present.runner().run(first, prominence));
  }

  /// Runs a dialogue whose data come from or go to `local`, and sends `ahead` after its first
  /// command.
  <R> Either<Failure, R> run(
      Step<R> first, Prominence prominence, LocalData local, List<FtpCommand> ahead) {
    return watched(present.runner().run(first, prominence, local, ahead));
  }

  private <R> Either<Failure, R> watched(Either<Failure, R> result) {
    return result.peekLeft(failure -> alive &= !failure.endsSession());
  }

  /// The next transfer is that by `command`. If another one went ahead, it is abandoned.
  void expect(FtpCommand command) {
    present.runner().expect(command);
  }

  /// The transfers for which commands were sent ahead do not come.
  void abandonAhead() {
    present.runner().abandonAhead();
  }

  /// How long the last data connection took.
  Duration dataTime() {
    return present.runner().dataTime();
  }
}
