package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;

/// Keeps what a completed transfer was, as an effect of the command at hand.
public final class TransferEffects {
  private final Announcer announcer;

  public TransferEffects(Announcer announcer) {
    this.announcer = announcer;
  }

  /// `remote` has come to `place`.
  public void received(
      FtpSession session, CommandArgument remote, Output place, Transferred transferred) {
    keep(session, new Effect.Names(Direction.RECEIVED, name(place), remote.text()), transferred);
  }

  /// `local` has gone to `remote`.
  public void sent(
      FtpSession session, String local, CommandArgument remote, Transferred transferred) {
    keep(session, new Effect.Names(Direction.SENT, Option.of(local), remote.text()), transferred);
  }

  private void keep(FtpSession session, Effect.Names names, Transferred transferred) {
    announcer.record(
        new Effect.Transferred(
            names,
            transferred.moved(),
            session.dataTime(),
            session.methodInUse(),
            transferred.reply()));
  }

  private static Option<String> name(Output place) {
    return switch (place) {
      case Output.Screen() -> Option.none();
      case Output.File(var target) -> Option.of(target.shown());
    };
  }
}
