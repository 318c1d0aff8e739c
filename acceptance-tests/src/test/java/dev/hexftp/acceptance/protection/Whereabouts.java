package dev.hexftp.acceptance.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a text is that should be nowhere.
final class Whereabouts {
  private static final long LARGEST = 4L << 20;

  private Whereabouts() {}

  /// The command lines of all processes on this machine, from the kernel and from `ps`.
  static List<String> commandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      processes
          .filter(it -> it.getFileName().toString().matches("\\d+"))
          .forEach(it -> lines.add(content(it.resolve("cmdline"))));
    }
    Process ps = new ProcessBuilder("ps", "-ww", "-A", "-o", "args").start();
    try (var output = ps.inputReader()) {
      output.lines().forEach(lines::add);
    }
    // A search that finds no Java process has not looked.
    if (lines.stream().noneMatch(line -> line.contains("java"))) {
      throw new AssertionError("not even this process is to be seen: " + lines);
    }
    return lines;
  }

  /// All files below `directory` that hold `text`.
  static List<Path> filesWith(String text, Path directory) throws IOException {
    return search(text, directory, Instant.EPOCH, Path.of("/nowhere"));
  }

  /// All temporary files of the machine, except those below `exempt`, that have changed since
  /// `beginning` and hold `text`.
  static List<Path> temporaryFilesWith(String text, Instant beginning, Path exempt)
      throws IOException {
    return search(text, Path.of(System.getProperty("java.io.tmpdir")), beginning, exempt);
  }

  private static List<Path> search(String text, Path directory, Instant beginning, Path exempt)
      throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return each.equals(exempt) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && attributes.size() <= LARGEST
                && !attributes.lastModifiedTime().toInstant().isBefore(beginning)
                && content(each).contains(text)) {
              found.add(each);
            }
            return FileVisitResult.CONTINUE;
          }

          // Other tests delete theirs at any moment.
          @Override
          public FileVisitResult visitFileFailed(Path each, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
