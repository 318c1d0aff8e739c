package dev.hexftp.application.runner;

import dev.hexftp.domain.outcome.Effect;
import java.util.ArrayList;
import java.util.List;

/// Collects the effects of one command at a time.
///
/// A command for many files can have millions of effects, so what is kept is bounded: of the
/// conversation with the server the beginning, of everything else much more. The rest is counted.
public final class EffectLog {
  private static final int MOST_OF_CONVERSATION = 1_000;
  private static final int MOST = 10_000;

  private List<Effect> effects = new ArrayList<>();
  private long omitted;

  /// Adds `effect`.
  public void add(Effect effect) {
    if (effects.size() < (effect.isConversation() ? MOST_OF_CONVERSATION : MOST)) {
      effects.add(effect);
    } else {
      omitted++;
    }
  }

  /// The effects since the last call, which are forgotten.
  public List<Effect> take() {
    List<Effect> taken = effects;
    if (omitted > 0) {
      taken.add(new Effect.Omitted(omitted));
    }
    effects = new ArrayList<>();
    omitted = 0;
    return taken;
  }
}
