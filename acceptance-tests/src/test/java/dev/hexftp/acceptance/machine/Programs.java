package dev.hexftp.acceptance.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs that are installed on this machine.
public final class Programs {
  private Programs() {}

  /// Looks in the directories of `PATH` and in those for servers, which only root has in its
  /// `PATH`.
  public static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), SERVER_DIRECTORYS.stream())
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The path of a program that was there a moment ago.
  public static String require(String program) {
    return find(program)
        .orElseThrow(() -> new IllegalStateException(program + " is not installed"))
        .toString();
  }

  /// Available if `program` is installed.
  public static Availability availability(String program) {
    return find(program)
        .<Availability>map(_ -> new Availability.Available())
        .orElseGet(() -> new Availability.Missing(program + " is not installed"));
  }

  private static final List<String> SERVER_DIRECTORYS =
      List.of("/usr/local/sbin", "/usr/sbin", "/sbin");
}
