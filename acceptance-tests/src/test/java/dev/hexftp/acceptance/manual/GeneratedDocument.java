package dev.hexftp.acceptance.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document of which a part is generated.
final class GeneratedDocument {
  private static final String REMEDY =
      "mvn -q -pl acceptance-tests -am test -Dtest=ManualPageTest,OptionTablesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true";

  private GeneratedDocument() {}

  /// Checks that `document` has `content` as its section `name`; writes it first if that was asked
  /// for.
  static void check(Path document, Markers markers, String name, String content)
      throws IOException {
    String found = Files.readString(document);
    String written = markers.write(found, name, content);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(document, written);
    }

    assertThat(Files.readString(document)).as("To write it again: %s", REMEDY).isEqualTo(written);
  }
}
