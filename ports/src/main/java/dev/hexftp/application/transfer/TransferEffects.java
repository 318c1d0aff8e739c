package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.shell.Output;
import io.vavr.control.Option;

/// Keeps a completed transfer as an effect of the command at hand.
final class TransferEffects {
  private final Announcer announcer;

  TransferEffects(Announcer announcer) {
    this.announcer = announcer;
  }

  /// The file of `plan` has come to `place`.
  void received(TransferPlan plan, Output place, TransferResult result) {
    keep(plan, name(place), result);
  }

  /// `local` has gone where `plan` says.
  void sent(TransferPlan plan, String local, TransferResult result) {
    keep(plan, Option.of(local), result);
  }

  private void keep(TransferPlan plan, Option<String> local, TransferResult result) {
    Effect.Names names =
        new Effect.Names(plan.command().direction(), local, plan.command().path().text());
    announcer.record(new Effect.Transferred(names, plan.kind(), result));
  }

  private static Option<String> name(Output place) {
    return switch (place) {
      case Output.Screen() -> Option.none();
      case Output.File(var target) -> Option.of(target.shown());
    };
  }
}
