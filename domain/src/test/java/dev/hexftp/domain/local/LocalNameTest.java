package dev.hexftp.domain.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.fixture.Chance;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalNameTest {
  private static final List<String> HOSTILE =
      List.of("/", "\\", "..", "../", "..\\", ":", ".", " ", "CON", "\0", "~/");

  @Test
  void the_last_part_of_a_remote_path_is_the_local_name() {
    check("report.txt", "report.txt");
    check("a/b/c.txt", "c.txt");
    check("/etc/shadow", "shadow");
    check("c:\\d\\e.txt", "e.txt");
    check("a/b\\c", "c");
    check("a\\b/c", "c");
    check("../../../etc/passwd", "passwd");
    check("..\\..\\autoexec.bat", "autoexec.bat");
    check("//server/share/x", "x");
  }

  @Test
  void odd_names_that_are_harmless_stay_as_they_are() {
    check(".profile", ".profile");
    check("...x", "...x");
    check(" leading", " leading");
    check("two  spaces", "two  spaces");
    check("-rf", "-rf");
    check("~", "~");
    check("|sh", "|sh");
    check("!ls", "!ls");
    check("*.txt", "*.txt");
    check("%2e%2e%2fetc", "%2e%2e%2fetc");
    check("Größe 世界 😀", "Größe 世界 😀");
    check("caf\uDCE9", "caf\uDCE9");
  }

  @Test
  void a_name_that_names_no_file_is_refused() {
    refuse("");
    refuse("dir/");
    refuse("dir\\");
    refuse(".");
    refuse("..");
    refuse("a/..");
    refuse("a\\..");
    refuse("/");
  }

  @Test
  void a_name_that_only_windows_reads_otherwise_is_one_component() {
    check("wrfout_d01_2026-01-02_00:00:00", "wrfout_d01_2026-01-02_00:00:00");
    check("nul.txt", "nul.txt");
    check("file.", "file.");
    check("a\tb", "a\tb");
    refuse("a\0b");
  }

  @Test
  void every_name_of_a_server_is_one_component_and_no_navigation() {
    Chance.forCases(
        5_000,
        chance -> {
          String path = chance.text(4) + chance.oneOf(HOSTILE) + chance.text(4);

          LocalName.lastOf(path)
              .forEach(
                  name ->
                      assertThat(name.text())
                          .isNotIn("", ".", "..")
                          .doesNotContain("/", "\\", "\0"));
        });
  }

  private static void check(String remotePath, String name) {
    assertThat(LocalName.lastOf(remotePath).map(LocalName::text)).contains(name);
  }

  private static void refuse(String remotePath) {
    String last =
        remotePath.substring(
            Math.max(remotePath.lastIndexOf('/'), remotePath.lastIndexOf('\\')) + 1);
    assertThat(LocalName.lastOf(remotePath)).isEmpty();
    assertThat(LocalName.of(last)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalName(last));
  }
}
