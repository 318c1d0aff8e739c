package dev.hexftp.domain.local;

import io.vavr.control.Option;

/// A pattern for remote names in one directory, which can be listed instead where the server does
/// not apply the pattern itself.
///
/// @param prefix the pattern up to its last `/`, which it holds; empty for the current directory
public record RemotePattern(String prefix) {
  /// The pattern in `text`, or none if it stands for itself, or for several directories.
  public static Option<RemotePattern> of(String text) {
    int behindDirectory = text.lastIndexOf('/') + 1;
    String prefix = text.substring(0, behindDirectory);
    String name = text.substring(behindDirectory);
    return Option.when(
        Wildcard.isIn(name) && !Wildcard.isIn(prefix), () -> new RemotePattern(prefix));
  }

  /// The directory to list; empty for the current one.
  public String directory() {
    return prefix.length() > 1 ? prefix.substring(0, prefix.length() - 1) : prefix;
  }
}
