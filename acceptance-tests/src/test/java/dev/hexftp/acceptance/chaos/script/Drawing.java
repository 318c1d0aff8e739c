package dev.hexftp.acceptance.chaos.script;

import dev.hexftp.acceptance.chaos.relay.Injury;
import java.util.List;

/// Draws a run from its seed.
public final class Drawing {
  private Drawing() {}

  /// The run with this seed: always the same one.
  public static Situation of(long seed) {
    var dice = new Dice(seed);
    Target target = dice.oneOf(Target.values());
    Protection protection = protection(dice, target);
    Settings settings = settings(dice);
    var stage = new Stage(dice, Situation.prefix(seed));
    int commands = dice.oneOf(1, 1, 2, 2, 3, 3, 4, 5);
    for (int i = 0; i < commands; i++) {
      stage.act();
    }
    Given given = stage.given();
    List<Injury> injuries = new InjuryDrawing(dice, target, given, stage.acts()).of(protection);
    return new Situation(seed, target, protection, settings, given, stage.acts(), injuries);
  }

  private static Protection protection(Dice dice, Target target) {
    if (dice.percent(62)) {
      return Protection.CLEAR;
    }
    return target.canDemandReuse() && dice.percent(50) ? Protection.TLS_RESUMED : Protection.TLS;
  }

  private static Settings settings(Dice dice) {
    return new Settings(
        dice.percent(70),
        dice.percent(75),
        dice.oneOf(0, 3),
        dice.percent(50),
        dice.percent(40),
        dice.oneOf(1, 2));
  }
}
