package dev.hexftp.domain.session;

import dev.hexftp.domain.text.WireCharset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The user's settings. They outlive connections.
///
/// @param dialect chosen at the start
/// @param charset in which servers write names; chosen at the start
/// @param on the toggles that are on
public record Settings(Dialect dialect, WireCharset charset, Set<Toggle> on) {
  /// The settings at the start, in our own dialect.
  public static final Settings INITIAL = startingIn(Dialect.OURS);

  public Settings {
    on = Set.copyOf(on);
  }

  /// The settings at the start in `dialect`, where names are UTF-8.
  public static Settings startingIn(Dialect dialect) {
    return startingIn(dialect, WireCharset.UTF_8);
  }

  /// The settings at the start in `dialect`, where names are written in `charset`. Only if that is
  /// UTF-8, servers are asked to use it.
  public static Settings startingIn(Dialect dialect, WireCharset charset) {
    return new Settings(
            charset.equals(WireCharset.UTF_8) ? dialect : dialect.withoutUtf8(),
            charset,
            Arrays.stream(Toggle.values()).filter(Toggle::isOnAtStart).collect(Collectors.toSet()))
        .with(Toggle.PASSIVE, dialect.dataConnections().isPassiveAtStart());
  }

  /// Whether `toggle` is on.
  public boolean isOn(Toggle toggle) {
    return on.contains(toggle);
  }

  /// These settings with `toggle` on or off.
  public Settings with(Toggle toggle, boolean wanted) {
    return new Settings(
        dialect,
        charset,
        Arrays.stream(Toggle.values())
            .filter(each -> each == toggle ? wanted : isOn(each))
            .collect(Collectors.toSet()));
  }
}
