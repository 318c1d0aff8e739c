package dev.hexftp.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `docs/glossary.md`: our own words, each explained by the first sentence of the type that bears it.
final class Glossary {
  /// A full stop that ends a sentence: not one within a number or an abbreviation.
  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[^.A-Z])[.:](?=\\s|$)");

  private static final Pattern REFERENCE = Pattern.compile("\\[([\\w.#]+)](?!\\()");

  /// A word of ours.
  ///
  /// @param text as people say it
  /// @param type that bears it
  record Word(String text, Class<?> type) {
    private String row() {
      return "| %s | `%s` | %s |\n".formatted(text, name(type), sentence(type));
    }
  }

  private Glossary() {}

  static String of(List<Word> words, String command) {
    StringBuilder page = new StringBuilder(head(command));
    words.stream()
        .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
        .forEach(word -> page.append(word.row()));
    return page.toString();
  }

  private static String head(String command) {
    return """
    # Glossary

    <!-- Generated; do not edit. To write it again:
         %s -->

    The words of this project. Those of FTP are explained in RFC 959, RFC 2389, RFC 2428, RFC 3659 and RFC 4217.
    Each line is the first sentence of the Javadoc of the type in the second column.

    | word | type | meaning |
    |---|---|---|
    """
        .formatted(command);
  }

  /// The first sentence of the Javadoc of `type`.
  static String sentence(Class<?> type) {
    String comment = String.join(" ", comment(type)).strip();
    String text = END_OF_SENTENCE.split(comment, 2)[0];
    return REFERENCE.matcher(text).replaceAll("`$1`").replace("|", "\\|").replaceAll("\\s+", " ") + ".";
  }

  private static List<String> comment(Class<?> type) {
    List<String> lines = lines(type);
    Pattern declaration =
        Pattern.compile(
            "\\s*(public |private |protected |static |final |sealed |non-sealed |abstract )*"
                + "(class|interface|record|enum|@interface) "
                + type.getSimpleName()
                + "\\b.*");
    for (int at = 0; at < lines.size(); at++) {
      if (declaration.matcher(lines.get(at)).matches()) {
        return above(lines, at);
      }
    }
    throw new IllegalArgumentException("no declaration of " + type.getName() + " in its source");
  }

  /// The lines of documentation that end above line `at`.
  private static List<String> above(List<String> lines, int at) {
    List<String> comment = new ArrayList<>();
    for (int i = at - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.startsWith("///")) {
        comment.add(line.substring(3).strip());
      } else if (!line.startsWith("@")) {
        break;
      }
    }
    Collections.reverse(comment);
    int blank = comment.indexOf("");
    return blank < 0 ? comment : comment.subList(0, blank);
  }

  private static List<String> lines(Class<?> type) {
    try {
      return Files.readAllLines(source(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(Class<?> type) {
    String file = outermost(type).getName().replace('.', '/') + ".java";
    return Stream.of(Production.Module.values())
        .map(module -> Repository.ROOT.resolve(module.directory() + "/src/main/java/" + file))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source of " + type.getName()));
  }

  private static Class<?> outermost(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    return outer;
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
