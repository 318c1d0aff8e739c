package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a document points to is there.
class LinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void every_relative_link_in_a_document_leads_to_a_file() throws IOException {
    List<Path> documents = documents();

    assertThat(documents).hasSizeGreaterThan(10);
    for (Path document : documents) {
      for (String target : links(document)) {
        assertThat(document.resolveSibling(target)).as("link in " + document).exists();
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Repository.ROOT);
        Stream<Path> docs = Files.walk(Repository.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document)).results().map(found -> found.group(1)).toList();
  }
}
