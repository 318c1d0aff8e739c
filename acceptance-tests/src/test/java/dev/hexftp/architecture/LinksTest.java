package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The targets of links in documents exist.
class LinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void every_relative_link_in_a_document_leads_to_a_file() {
    assertThat(Documents.all()).hasSizeGreaterThan(10);
    for (Path document : Documents.all()) {
      for (String target : links(document)) {
        assertThat(document.resolveSibling(target)).as("link in " + document).exists();
      }
    }
  }

  private static List<String> links(Path document) {
    return LINK.matcher(Documents.textOf(document)).results().map(found -> found.group(1)).toList();
  }
}
