package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.evidence.TransferResult;
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
  public void received(CommandArgument remote, Output place, TransferResult result) {
    keep(new Effect.Names(Direction.RECEIVED, name(place), remote.text()), result);
  }

  /// `local` has gone to `remote`.
  public void sent(String local, CommandArgument remote, TransferResult result) {
    keep(new Effect.Names(Direction.SENT, Option.of(local), remote.text()), result);
  }

  private void keep(Effect.Names names, TransferResult result) {
    announcer.record(new Effect.Transferred(names, result));
  }

  private static Option<String> name(Output place) {
    return switch (place) {
      case Output.Screen() -> Option.none();
      case Output.File(var target) -> Option.of(target.shown());
    };
  }
}
