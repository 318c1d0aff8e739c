package dev.hexftp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.transfer.RepresentationType;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void at_the_start_these_are_on() {
    assertThat(Settings.INITIAL.on())
        .containsExactlyInAnyOrder(Toggle.VERBOSE, Toggle.PROMPT, Toggle.GLOB, Toggle.PASSIVE);
  }

  @Test
  void switching_changes_one_setting_and_switching_back_restores_it() {
    for (Toggle toggle : Toggle.values()) {
      boolean before = Settings.INITIAL.isOn(toggle);

      Settings flipped = Settings.INITIAL.with(toggle, !before);

      assertThat(flipped.isOn(toggle)).isEqualTo(!before);
      assertThat(flipped.with(toggle, before)).isEqualTo(Settings.INITIAL);
      for (Toggle other : Toggle.values()) {
        assertThat(other == toggle || flipped.isOn(other) == Settings.INITIAL.isOn(other)).isTrue();
      }
    }
  }

  @Test
  void a_setting_can_be_set_to_its_value() {
    for (Toggle toggle : Toggle.values()) {
      assertThat(Settings.INITIAL.with(toggle, true).isOn(toggle)).isTrue();
      assertThat(Settings.INITIAL.with(toggle, false).isOn(toggle)).isFalse();
      assertThat(Settings.INITIAL.with(toggle, Settings.INITIAL.isOn(toggle)))
          .isEqualTo(Settings.INITIAL);
    }
  }

  @Test
  void types_have_names_in_any_letter_case() {
    check("ascii", TypeName.ASCII, RepresentationType.ASCII);
    check("Binary", TypeName.BINARY, RepresentationType.IMAGE);
    check("IMAGE", TypeName.IMAGE, RepresentationType.IMAGE);
    check("tenex", TypeName.TENEX, RepresentationType.LOCAL_BYTE);
    assertThat(TypeName.of("a")).isEmpty();
    assertThat(TypeName.of("")).isEmpty();
    assertThat(TypeName.of("ebcdic")).isEmpty();
  }

  private static void check(String word, TypeName name, RepresentationType type) {
    assertThat(TypeName.of(word)).contains(name);
    assertThat(name.type()).isEqualTo(type);
  }
}
