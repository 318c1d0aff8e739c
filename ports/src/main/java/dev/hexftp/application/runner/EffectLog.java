package dev.hexftp.application.runner;

import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.outcome.TransferTotals;
import java.util.ArrayList;
import java.util.List;

/// Collects the effects of one command at a time.
///
/// A command for many files can have millions of effects, so the memory is bounded: of the
/// conversation with the server the beginning is kept, of everything else much more. The rest is
/// counted, and of its transfers the sum is kept.
public final class EffectLog {
  private static final int MOST_OF_CONVERSATION = 1_000;
  private static final int MOST = 10_000;

  private List<Effect> effects = new ArrayList<>();
  private long omitted;
  private TransferTotals transfers = TransferTotals.NONE;

  /// Adds `effect`.
  public void add(Effect effect) {
    if (effects.size() < (effect.isConversation() ? MOST_OF_CONVERSATION : MOST)) {
      effects.add(effect);
    } else {
      omitted++;
      transfers = transfers.plus(TransferTotals.of(effect));
    }
  }

  /// The effects since the last call, which are forgotten.
  public List<Effect> take() {
    List<Effect> taken = effects;
    if (omitted > 0) {
      taken.add(new Effect.Omitted(omitted, transfers));
    }
    effects = new ArrayList<>();
    omitted = 0;
    transfers = TransferTotals.NONE;
    return taken;
  }
}
