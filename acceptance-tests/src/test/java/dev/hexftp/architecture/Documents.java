package dev.hexftp.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The documents of the repository, for people that read them here and not on a site.
final class Documents {
  private static final Pattern BLOCK =
      Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  private Documents() {}

  /// All of them.
  static List<Path> all() {
    try (Stream<Path> top = Files.list(Repository.ROOT);
        Stream<Path> docs = Files.walk(Repository.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String textOf(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text between backticks in the running text of `document`.
  static List<String> codeIn(Path document) {
    Matcher code = CODE.matcher(BLOCK.matcher(textOf(document)).replaceAll(""));
    return code.results().map((MatchResult found) -> found.group(1)).toList();
  }

  /// Writes `text` to the page `name` of the documents if the build was asked to.
  ///
  /// @return the page, for a comparison
  static Path page(String name, String text) {
    Path page = Repository.ROOT.resolve("docs").resolve(name);
    if (Boolean.getBoolean("update.docs")) {
      try {
        Files.writeString(page, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return page;
  }

  /// The command that writes the page that the test class called `test` checks.
  static String commandFor(String test) {
    return "mvn -q -pl acceptance-tests -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true"
        .formatted(test);
  }
}
