package dev.hexftp.adapter.file.local;

import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// `~` at the beginning of a path that a user has typed: the user's home directory, as in shells.
///
/// @param home none if `~` is a name like any other
record Tilde(Option<Path> home) {
  private static final String SIGN = "~";

  /// Where `typed` leads to from `from`. A file or directory that is called `~` there is meant
  /// itself.
  Path resolve(Path from, String typed) {
    return home.filter(_ -> typed.equals(SIGN) || typed.startsWith(SIGN + "/"))
        .filter(_ -> !Files.exists(from.resolve(SIGN), LinkOption.NOFOLLOW_LINKS))
        .fold(
            () -> from.resolve(typed),
            user -> typed.equals(SIGN) ? user : user.resolve(typed.substring(2)));
  }
}
