package dev.hexftp.domain.session;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The user's settings. They outlive connections.
///
/// @param dialect chosen at the start
/// @param on the toggles that are on
public record Settings(Dialect dialect, Set<Toggle> on) {
  /// The settings at the start, in our own dialect.
  public static final Settings INITIAL = startingIn(Dialect.OURS);

  public Settings {
    on = Set.copyOf(on);
  }

  /// The settings at the start in `dialect`.
  public static Settings startingIn(Dialect dialect) {
    return new Settings(
            dialect,
            Arrays.stream(Toggle.values()).filter(Toggle::isOnAtStart).collect(Collectors.toSet()))
        .with(Toggle.PASSIVE, dialect.dataConnections().isPassiveAtStart());
  }

  /// Whether `toggle` is on.
  public boolean isOn(Toggle toggle) {
    return on.contains(toggle);
  }

  /// These settings with `toggle` on or off.
  public Settings with(Toggle toggle, boolean wanted) {
    Stream<Toggle> others = on.stream().filter(other -> other != toggle);
    return new Settings(
        dialect,
        Stream.concat(others, wanted ? Stream.of(toggle) : Stream.empty())
            .collect(Collectors.toSet()));
  }

  /// These settings with `toggle` the other way round.
  public Settings flip(Toggle toggle) {
    return with(toggle, !isOn(toggle));
  }
}
