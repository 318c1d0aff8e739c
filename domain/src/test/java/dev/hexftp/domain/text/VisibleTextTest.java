package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void plain_text_stays_as_it_is() {
    check("", "");
    check("250 File \"a b\" ok \\ ~", "250 File \"a b\" ok \\ ~");
    check("column\tcolumn", "column\tcolumn");
    check("Grüße, 世界, שלום, 😀", "Grüße, 世界, שלום, 😀");
    check("e\u0301", "e\u0301");
  }

  @Test
  void characters_that_steer_a_terminal_are_shown_as_escapes() {
    // Sets the clipboard.
    check("\u001B]52;c;ZXZpbA==\u0007", "\\x1B]52;c;ZXZpbA==\\x07");
    // Sets the title of the window.
    check("\u001B]0;root@bank\u001B\\", "\\x1B]0;root@bank\\x1B\\");
    // Moves up a line and clears it.
    check("\u001B[1A\u001B[2K", "\\x1B[1A\\x1B[2K");
    // Hides the text before it: back, over, and to the start of the line.
    check("rm\b\bls\rok\u007F", "rm\\x08\\x08ls\\x0Dok\\x7F");
    check("\0\u0007\u000B\f\n", "\\x00\\x07\\x0B\\x0C\\x0A");
    // The same in one byte, as C1 controls.
    check("\u009B2J\u009D0;x\u009C\u0085", "\\x9B2J\\x9D0;x\\x9C\\x85");
  }

  @Test
  void characters_that_deceive_the_eye_are_shown_as_escapes() {
    check("fdp\u202Eexe", "fdp\\u202Eexe");
    check("\u200E\u200F\u061C\u202A\u2066\u2069", "\\u200E\\u200F\\u061C\\u202A\\u2066\\u2069");
    check("a\u200Bb\u200Cc\u200Dd\u2060e\uFEFF", "a\\u200Bb\\u200Cc\\u200Dd\\u2060e\\uFEFF");
    check("soft\u00ADhyphen", "soft\\xADhyphen");
    check("two\u2028lines\u2029", "two\\u2028lines\\u2029");
    // Tag characters: a hidden text after an innocent one.
    check("x" + Character.toString(0xE0041) + Character.toString(0xE007F), "x\\uE0041\\uE007F");
  }

  @Test
  void bytes_that_are_not_utf8_are_shown_as_such() {
    String decoded = WireText.decode(Wire.bytes("caf\u00E9\u009B\u00FF"));

    assertThat(VisibleText.of(decoded)).isEqualTo("caf\\xE9\\x9B\\xFF");
  }

  @Test
  void shown_text_holds_nothing_treacherous_and_showing_it_again_changes_nothing() {
    Chance.forCases(
        5_000,
        chance -> {
          String shown = VisibleText.of(chance.text(20));

          assertThat(shown.chars()).noneMatch(c -> c != '\t' && Character.isISOControl(c));
          assertThat(shown.codePoints())
              .noneMatch(c -> Character.getType(c) == Character.FORMAT)
              .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
          assertThat(VisibleText.of(shown)).isEqualTo(shown);
        });
  }

  private static void check(String text, String shown) {
    assertThat(VisibleText.of(text)).isEqualTo(shown);
    assertThat(VisibleText.of(shown)).isEqualTo(shown);
  }
}
