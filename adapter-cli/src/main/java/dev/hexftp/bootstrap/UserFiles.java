package dev.hexftp.bootstrap;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Map;

/// The files of the user that stay from one run to the next.
///
/// @param home the home directory, for which `~` stands
/// @param hostMemory the facts found about hosts
/// @param knownHosts certificates that were accepted
/// @param netrc logins, which programs share
record UserFiles(Path home, Path hostMemory, Path knownHosts, Path netrc) {
  private static final String DIRECTORY = "ftp";

  /// On Windows, where programs have one directory for their files.
  static UserFiles onWindows(Map<String, String> environment, Path home) {
    Path ours =
        absolute(environment, "LOCALAPPDATA")
            .getOrElse(home.resolve("AppData").resolve("Local"))
            .resolve(DIRECTORY);
    return new UserFiles(
        home, ours.resolve("hosts"), ours.resolve("known-hosts"), netrc(environment, home));
  }

  /// Elsewhere, by the XDG Base Directory Specification: files that can be lost without harm are
  /// state, files on which trust rests are data. A path in it that is not absolute is to be
  /// ignored.
  ///
  /// @param usualHome the home where the environment names none, which Java does not ask
  static UserFiles elsewhere(Map<String, String> environment, Path usualHome) {
    Path home = absolute(environment, "HOME").getOrElse(usualHome);
    Path local = home.resolve(".local");
    Path state = absolute(environment, "XDG_STATE_HOME").getOrElse(local.resolve("state"));
    Path data = absolute(environment, "XDG_DATA_HOME").getOrElse(local.resolve("share"));
    return new UserFiles(
        home,
        state.resolve(DIRECTORY).resolve("hosts"),
        data.resolve(DIRECTORY).resolve("known-hosts"),
        netrc(environment, home));
  }

  private static Path netrc(Map<String, String> environment, Path home) {
    return variable(environment, "NETRC").map(home::resolve).getOrElse(home.resolve(".netrc"));
  }

  private static Option<Path> absolute(Map<String, String> environment, String name) {
    return variable(environment, name).map(Path::of).filter(Path::isAbsolute);
  }

  private static Option<String> variable(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    return Option.when(!value.isEmpty(), value);
  }
}
