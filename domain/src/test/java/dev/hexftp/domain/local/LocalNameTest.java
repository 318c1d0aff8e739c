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
  void a_name_that_some_system_reads_otherwise_is_refused() {
    // A drive, an alternate stream, a dot or a space that Windows drops.
    refuse("c:");
    refuse("c:autoexec.bat");
    refuse("file.txt:stream");
    refuse("file.txt::$DATA");
    refuse("file.");
    refuse("file...");
    refuse("file ");
    refuse("file. ");
    refuse(" ");
    refuse("...");
    refuse(".. ");
  }

  @Test
  void a_name_with_control_characters_is_refused() {
    refuse("a\0b");
    refuse("a\nb");
    refuse("a\rb");
    refuse("\u001B[2J");
    refuse("a\u007F");
    refuse("a\u009B2J");
  }

  @Test
  void a_device_of_windows_is_refused_whatever_follows_it() {
    refuse("CON");
    refuse("con");
    refuse("Nul.txt");
    refuse("aux.tar.gz");
    refuse("prn ");
    refuse("PRN .txt");
    refuse("COM1");
    refuse("com9.log");
    refuse("LPT0");
    refuse("CLOCK$");
    refuse("CONIN$");
    refuse("conout$.x");
    // Windows takes the small raised digits of Latin-1 for digits.
    refuse("COM\u00B9");
    refuse("com\u00B2.txt");
    refuse("LPT\u00B3");
    check("CONSOLE", "CONSOLE");
    check("COM10", "COM10");
    check("xCON", "xCON");
    check(".con", ".con");
  }

  @Test
  void whatever_the_server_says_the_name_is_one_component_and_no_navigation() {
    Chance.forCases(
        5_000,
        chance -> {
          String path = chance.text(4) + chance.oneOf(HOSTILE) + chance.text(4);

          LocalName.lastOf(path)
              .forEach(
                  name ->
                      assertThat(name.text())
                          .isNotIn("", ".", "..")
                          .doesNotContain("/", "\\", ":", "\0")
                          .doesNotEndWith(".")
                          .doesNotEndWith(" "));
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
