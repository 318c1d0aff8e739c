package dev.hexftp.adapter.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import io.vavr.control.Option;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchOptionsTest {
  @Test
  void without_flags_the_settings_are_the_initial_ones() {
    Settings settings = with().settings(false);

    assertThat(settings).isEqualTo(Settings.INITIAL);
  }

  @Test
  void each_flag_changes_its_setting() {
    Settings settings =
        with(Flag.LESS_VERBOSE, Flag.DEBUG, Flag.NO_QUESTIONS, Flag.NO_GLOBBING).settings(false);

    assertThat(settings)
        .isEqualTo(
            Settings.INITIAL
                .flip(Toggle.VERBOSE)
                .flip(Toggle.DEBUG)
                .flip(Toggle.PROMPT)
                .flip(Toggle.GLOB));
  }

  @ParameterizedTest
  @CsvSource({"false, false, true", "false, true, false", "true, false, false", "true, true, true"})
  void piped_commands_turn_verbose_mode_the_other_way_round(
      boolean piped, boolean lessVerbose, boolean verbose) {
    LaunchOptions options = lessVerbose ? with(Flag.LESS_VERBOSE) : with();

    assertThat(options.settings(piped).isOn(Toggle.VERBOSE)).isEqualTo(verbose);
  }

  private static LaunchOptions with(Flag... flags) {
    return new LaunchOptions(
        Set.of(flags),
        Option.none(),
        BufferHints.NONE,
        Timeouts.NONE,
        false,
        Dialect.OURS,
        Option.none());
  }
}
