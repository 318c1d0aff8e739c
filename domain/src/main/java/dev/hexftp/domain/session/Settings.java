package dev.hexftp.domain.session;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user's settings, all of them toggles. They outlive connections.
///
/// @param on those that are on
public record Settings(Set<Toggle> on) {
  /// The settings at the start.
  public static final Settings INITIAL =
      new Settings(
          Arrays.stream(Toggle.values()).filter(Toggle::isOnAtStart).collect(Collectors.toSet()));

  public Settings {
    on = Set.copyOf(on);
  }

  /// Whether `toggle` is on.
  public boolean isOn(Toggle toggle) {
    return on.contains(toggle);
  }

  /// These settings with `toggle` on or off.
  public Settings with(Toggle toggle, boolean wanted) {
    Stream<Toggle> others = on.stream().filter(other -> other != toggle);
    return new Settings(
        Stream.concat(others, wanted ? Stream.of(toggle) : Stream.empty())
            .collect(Collectors.toSet()));
  }

  /// These settings with `toggle` the other way round.
  public Settings flip(Toggle toggle) {
    return with(toggle, !isOn(toggle));
  }
}
