package dev.hexftp.acceptance.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files with names that are no text in UTF-8, which the file system of Java cannot name. A shell
/// can.
///
/// @param directory where they are
record RawNames(Path directory) {
  /// Makes an empty file; each character of `name` is one byte of its name.
  void make(String name) throws IOException {
    shell(
        "touch \"$(printf '%b' \"$1\")\" && chmod 666 -- \"$(printf '%b' \"$1\")\"", escaped(name));
  }

  /// Makes a directory, open to everybody, with a file `inside.txt` that holds `content`.
  void makeDirectory(String name, String content) throws IOException {
    shell(
        "d=$(printf '%b' \"$1\"); mkdir \"$d\" && chmod 777 \"$d\" && printf '%s' \"$2\""
            + " >\"$d/inside.txt\"",
        escaped(name), content);
  }

  /// The names of all files in order; each character is one byte.
  List<String> all() throws IOException {
    return shell("LC_ALL=C ls -A1").lines().toList();
  }

  private static String escaped(String name) {
    var escaped = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.ISO_8859_1)) {
      escaped.append("\\0%03o".formatted(Byte.toUnsignedInt(each)));
    }
    return escaped.toString();
  }

  private String shell(String command, String... arguments) throws IOException {
    var words = new ArrayList<>(List.of("sh", "-c", command, "sh"));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("failed: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + command, e);
    }
    return output;
  }
}
