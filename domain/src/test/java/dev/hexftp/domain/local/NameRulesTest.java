package dev.hexftp.domain.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
  private static final List<String> PIECES =
      List.of("%", "3A", ":", "a", "%3A", ".", " ", "NUL", "\uDCE9", "\t", "?", "2", "5");

  @Test
  void a_name_that_windows_reads_otherwise_is_refused() {
    // A drive, an alternate stream, a dot or a space that Windows drops.
    refused("c:");
    refused("c:autoexec.bat");
    refused("file.txt:stream");
    refused("file.txt::$DATA");
    refused("file.");
    refused("file...");
    refused("file ");
    refused("file. ");
    refused(" ");
    refused("...");
    refused(".. ");
  }

  @Test
  void a_name_with_control_characters_is_refused() {
    refused("a\nb");
    refused("a\rb");
    refused("\u001B[2J");
    refused("a\u007F");
    refused("a\u009B2J");
  }

  @Test
  void a_device_of_windows_is_refused_with_any_suffix() {
    refused("CON");
    refused("con");
    refused("Nul.txt");
    refused("aux.tar.gz");
    refused("prn ");
    refused("PRN .txt");
    refused("COM1");
    refused("com9.log");
    refused("LPT0");
    refused("CLOCK$");
    refused("CONIN$");
    refused("conout$.x");
    // Windows takes the small raised digits of Latin-1 for digits.
    refused("COM\u00B9");
    refused("com\u00B2.txt");
    refused("LPT\u00B3");
    kept("CONSOLE");
    kept("COM10");
    kept("xCON");
    kept(".con");
  }

  @ParameterizedTest
  @CsvSource({
    "a:b, a%3Ab",
    "nul.txt, %6Eul.txt",
    "file., file%2E",
    "100%, 100%",
    "a%3Ab, a%253Ab",
    "what?, what%3F",
    "a.txt, a.txt"
  })
  void on_windows_forbidden_characters_are_written_in_bytes(String name, String kept) {
    assertThat(NameRules.WINDOWS.escaped(new LocalName(name)).text()).isEqualTo(kept);
  }

  @Test
  void on_unix_only_bytes_that_are_no_text_are() {
    assertThat(NameRules.UNIX.escaped(new LocalName("a:b\t?.")).text()).isEqualTo("a:b\t?.");
    assertThat(NameRules.UNIX.escaped(new LocalName("caf\uDCE9")).text()).isEqualTo("caf%E9");
    assertThat(NameRules.UNIX.escaped(new LocalName("caf%E9")).text()).isEqualTo("caf%25E9");
    assertThat(NameRules.UNIX.escaped(new LocalName("😀")).text()).isEqualTo("😀");
  }

  @Test
  void no_two_names_become_one_and_each_is_kept() {
    for (NameRules rules : NameRules.values()) {
      Map<String, String> before = new HashMap<>();
      Chance.forCases(
          5_000,
          chance -> {
            String text =
                chance.oneOf(PIECES)
                    + chance.oneOf(PIECES)
                    + chance.oneOf(PIECES)
                    + chance.oneOf(PIECES);
            LocalName.of(text)
                .forEach(
                    name -> {
                      LocalName kept = rules.escaped(name);
                      assertThat(rules.keep(kept)).as(kept.text()).isTrue();
                      assertThat(before.merge(kept.text(), text, (one, _) -> one)).isEqualTo(text);
                    });
          });
    }
  }

  private static void kept(String name) {
    assertThat(NameRules.WINDOWS.keep(new LocalName(name))).as(name).isTrue();
  }

  private static void refused(String name) {
    assertThat(NameRules.WINDOWS.keep(new LocalName(name))).as(name).isFalse();
    assertThat(NameRules.UNIX.keep(new LocalName(name))).as(name).isTrue();
  }
}
