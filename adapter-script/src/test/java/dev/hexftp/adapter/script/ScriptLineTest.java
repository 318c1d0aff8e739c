package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Dialect.ScriptSyntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"#", "# get a", ";", ";get a", "  # indented", "#!/usr/bin/ftp -s:"})
  void a_line_that_begins_with_a_hash_or_semicolon_is_a_comment(String line) {
    assertThat(ScriptLine.of(line, ScriptSyntax.EXTENDED)).isEqualTo(new ScriptLine.Comment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REM nightly",
        "rem",
        "  Rem\tindented",
        "::",
        ":: nightly",
        "@echo off",
        "@ftp -s:\"%~f0\" & goto :eof"
      })
  void a_comment_or_silent_line_of_a_batch_file_is_a_comment(String line) {
    assertThat(ScriptLine.of(line, ScriptSyntax.EXTENDED)).isEqualTo(new ScriptLine.Comment());
  }

  @ParameterizedTest
  @CsvSource({"-mkdir a,mkdir a", "- mkdir a,' mkdir a'", "'  -cd b','cd b'", "--x,-x", "-,''"})
  void a_dash_in_front_makes_a_failure_not_count(String line, String text) {
    assertThat(ScriptLine.of(line, ScriptSyntax.EXTENDED))
        .isEqualTo(new ScriptLine.ShellLine(text, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "get a#b",
        "get -",
        "put x;1",
        "!echo # -",
        "  binary ",
        "remo",
        "rem."
      })
  void any_other_line_is_a_command_as_it_stands(String line) {
    assertThat(ScriptLine.of(line, ScriptSyntax.EXTENDED))
        .isEqualTo(new ScriptLine.ShellLine(line, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# a", "; a", "-get x", " # a", "rem a", ":: a", "@echo off"})
  void to_ftp_exe_every_line_is_a_command(String line) {
    assertThat(ScriptLine.of(line, ScriptSyntax.FTP_EXE))
        .isEqualTo(new ScriptLine.ShellLine(line, false));
  }
}
