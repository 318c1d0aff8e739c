package dev.hexftp.adapter.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Option;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationOptionsTest {
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
                .with(Toggle.VERBOSE, false)
                .with(Toggle.DEBUG, true)
                .with(Toggle.PROMPT, false)
                .with(Toggle.GLOB, false));
  }

  @ParameterizedTest
  @CsvSource({"false, false, true", "false, true, false", "true, false, false", "true, true, true"})
  void piped_commands_turn_verbose_mode_the_other_way_round(
      boolean piped, boolean lessVerbose, boolean verbose) {
    InvocationOptions options = lessVerbose ? with(Flag.LESS_VERBOSE) : with();

    assertThat(options.settings(piped).isOn(Toggle.VERBOSE)).isEqualTo(verbose);
  }

  @Test
  void names_are_utf8_unless_another_character_set_is_wanted() {
    WireCharset charset = WireCharset.named("windows-1252").getOrElseThrow(AssertionError::new);
    InvocationOptions options =
        with(Set.of(), new ServerOptions(charset, Option.none(), Option.none(), Option.none()));

    assertThat(options.settings(false).charset()).isEqualTo(charset);
    assertThat(options.settings(false).dialect().utf8()).isEqualTo(Dialect.Utf8.NEVER);
    assertThat(with().settings(false).dialect()).isEqualTo(Dialect.OURS);
  }

  private static InvocationOptions with(Flag... flags) {
    return with(Set.of(flags), ServerOptions.NONE);
  }

  private static InvocationOptions with(Set<Flag> flags, ServerOptions servers) {
    return new InvocationOptions(
        flags,
        Option.none(),
        BufferHints.NONE,
        RunOptions.NONE,
        Timeouts.NONE,
        TlsOptions.NONE,
        DataOptions.NONE,
        RouteOptions.NONE,
        RetryOptions.NONE,
        LoginOptions.NONE,
        servers,
        Option.none());
  }
}
