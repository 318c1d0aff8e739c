package dev.hexftp.acceptance.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The environment in which the program runs: that of the tests, without the user's home and
/// proxies. So a run neither reads nor changes the user's files there.
///
/// @param home the directory that takes the place of the user's home
public record Surroundings(Path home) {
  /// Where the program finds state, configuration and data (XDG Base Directory Specification).
  private static final Map<String, String> DIRECTORYS =
      Map.of(
          "XDG_STATE_HOME", "state",
          "XDG_CONFIG_HOME", "config",
          "XDG_DATA_HOME", "data");

  /// In lower case and, as users write them too, in capitals.
  private static final List<String> PROXIES =
      List.of("all_proxy", "ftp_proxy", "ftps_proxy", "http_proxy", "https_proxy", "no_proxy");

  /// The variables that the program must not find.
  static final List<String> REMOVED =
      Stream.concat(
              Stream.of("NETRC"),
              PROXIES.stream().flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT))))
          .toList();

  /// Makes `home`, if need be, and the directories in it.
  public Surroundings {
    try {
      for (String directory : DIRECTORYS.values()) {
        Files.createDirectories(home.resolve(directory));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes the environment of a process that is about to start.
  public void apply(Map<String, String> environment) {
    REMOVED.forEach(environment::remove);
    environment.putAll(variables());
  }

  /// The same as arguments of `env`, for a process that another program starts.
  public List<String> asEnvArguments() {
    return Stream.concat(
            REMOVED.stream().map(name -> "--unset=" + name),
            variables().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
        .toList();
  }

  /// The launcher looks for a JDK in the user's home too, so it is given one; and it would take a
  /// native file rather than a JVM.
  private Map<String, String> variables() {
    Map<String, String> variables =
        DIRECTORYS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> home.resolve(each.getValue()).toString()));
    variables.put("HOME", home.toString());
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("FTP_PROGRAM", FtpProgram.isNative() ? "native" : "jvm");
    return variables;
  }
}
