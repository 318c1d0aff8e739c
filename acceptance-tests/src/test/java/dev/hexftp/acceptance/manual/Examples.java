package dev.hexftp.acceptance.manual;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The examples in documents: blocks of lines that are indented by four blanks, or fenced. A block
/// ends before an empty line and a line that begins with `$`. The page about conformance shows the
/// commands of ftp.exe, which are none of ours.
final class Examples {
  private static final Pattern BLOCK =
      Pattern.compile("(?:^ {4}.*\n|^\n(?= {4}[^$]))+", Pattern.MULTILINE);

  private static final Pattern FENCED =
      Pattern.compile("^```(?:sh|console)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern INLINE = Pattern.compile("(?<!`)`([^`\n]+)`");

  private Examples() {}

  /// The blocks of the document called `name`, without their indentation.
  static List<String> blocks(String name) {
    String text = textOf(Repository.ROOT.resolve(name));
    Stream<String> indented =
        BLOCK
            .matcher(text)
            .results()
            .map((MatchResult found) -> found.group().strip().indent(-4).stripTrailing() + "\n");
    Stream<String> fenced =
        FENCED.matcher(text).results().map((MatchResult found) -> found.group(1));
    return Stream.concat(indented, fenced).toList();
  }

  /// The block of the document called `name` that begins with `start`.
  ///
  /// @throws IllegalStateException if there is none
  static String block(String name, String start) {
    return blocks(name).stream()
        .filter(block -> block.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no block of " + name + " begins: " + start));
  }

  /// The commands in all documents that begin with `program`, in blocks or in running text.
  static List<String> commands(String program) {
    return documents()
        .flatMap(document -> Stream.concat(lines(document), inline(document)))
        .map(line -> line.startsWith("$ ") ? line.substring(2) : line)
        .filter(line -> line.startsWith(program + " "))
        .map(line -> line.replaceFirst(" +#.*| *;.*", "").strip())
        .distinct()
        .toList();
  }

  private static Stream<String> lines(Path document) {
    String name = Repository.ROOT.relativize(document).toString();
    return blocks(name).stream().flatMap(block -> block.replaceAll("\\\\\n\\s*", "").lines());
  }

  private static Stream<String> inline(Path document) {
    return INLINE.matcher(textOf(document)).results().map((MatchResult found) -> found.group(1));
  }

  private static Stream<Path> documents() {
    return Stream.of("", "docs", "docs/adr").map(Repository.ROOT::resolve).flatMap(Examples::in);
  }

  private static Stream<Path> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      Path[] found =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !file.endsWith("conformance.md"))
              .sorted()
              .toArray(Path[]::new);
      return Arrays.stream(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String textOf(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
