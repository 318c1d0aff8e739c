package dev.hexftp.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.files.Content;
import dev.hexftp.acceptance.files.Expected;
import dev.hexftp.acceptance.files.Given;
import dev.hexftp.acceptance.files.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The language of `scenarios/README.md`.
final class DirectivesTest {
  @Test
  void a_scenario_names_its_files_and_its_expectations() {
    Directives directives =
        read(
            """
            ; Prose.
            # flags -i -n
            # only as a script
            # also active
            # given remote "blue dot.bin" of 2 KiB
            # given local folder/poem.txt: one\\ntwo\\n
            # expect exit 1
            # expect output: 226
            # expect remote nothing.txt:
            open ${HOST} ${PORT}
            """);

    assertThat(directives.flags()).containsExactly("-i", "-n");
    assertThat(directives.frontEnds()).containsExactly(FrontEnd.SCRIPT);
    assertThat(directives.routes()).containsExactly(Route.PASSIVE, Route.ACTIVE);
    assertThat(directives.given())
        .containsExactly(
            new Given.File(new Place(Place.Side.REMOTE, "blue dot.bin"), new Content.Noise(2048)),
            new Given.File(
                new Place(Place.Side.LOCAL, "folder/poem.txt"), new Content.Text("one\\ntwo\\n")));
    assertThat(directives.expectations())
        .isEqualTo(
            new Expectations(
                1,
                List.of("226"),
                List.of(),
                List.of(),
                List.of(
                    new Expected.Holds(
                        new Place(Place.Side.REMOTE, "nothing.txt"), new Content.Text("")))));
  }

  @Test
  void missing_directives_have_defaults() {
    Directives directives = read("# expect exit 0\nbye\n");

    assertThat(directives.flags()).containsExactly("-n");
    assertThat(directives.frontEnds()).containsExactly(FrontEnd.values());
    assertThat(directives.routes()).containsExactly(Route.PASSIVE);
  }

  @Test
  void escapes_are_decoded() {
    byte[] bytes = new Content.Text("a\\r\\n\\t\\\\ü").bytes();

    assertThat(bytes).asString().isEqualTo("a\r\n\t\\ü");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# exepct exit 0",
        "# expect ouput: 226",
        "# expect exit zero",
        "# given remote a.txt",
        "# given somewhere a.txt: text",
        "# given local a.txt of some bytes",
        "# also upside down",
        "#!shell",
        "#"
      })
  void a_line_that_makes_no_sense_is_an_error(String line) {
    assertThatThrownBy(() -> read("# expect exit 0\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_expectation_after_the_first_command_is_an_error() {
    assertThatThrownBy(() -> read("# expect exit 0\nbye\n# expect output: 226\n"))
        .hasMessageContaining("before the first command");
  }

  @Test
  void a_scenario_without_an_exit_status_is_an_error() {
    assertThatThrownBy(() -> read("bye\n")).hasMessageContaining("no exit status");
  }

  @Test
  void every_scenario_makes_sense() {
    assertThat(Scenario.all()).isNotEmpty().allSatisfy(Scenario::directives);
  }

  private static Directives read(String script) {
    return new Scenario("test", script).directives();
  }
}
