package dev.hexftp.application.runner;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;
import java.util.List;

/// Reports events to the display, under the settings of the moment, and keeps the effects of a
/// command. It owns the settings, because reporting depends on them most.
public final class Announcer {
  private final Display display;
  private final EffectLog effects = new EffectLog();
  private Settings settings;

  public Announcer(Display display, Settings settings) {
    this.display = display;
    this.settings = settings;
  }

  /// Shows `notice`, and keeps the effect that it reports.
  public void announce(Notice notice) {
    Effect.of(notice).forEach(effects::add);
    display.show(notice, settings);
  }

  /// Keeps `effect`, of which the display shows something else or nothing.
  public void record(Effect effect) {
    effects.add(effect);
  }

  /// The effects since the last call.
  public List<Effect> takeEffects() {
    return effects.take();
  }

  /// Whether nothing that is announced arrives any more.
  public boolean isUnheard() {
    return display.isGone();
  }

  public Settings settings() {
    return settings;
  }

  public void change(Settings changed) {
    settings = changed;
  }
}
