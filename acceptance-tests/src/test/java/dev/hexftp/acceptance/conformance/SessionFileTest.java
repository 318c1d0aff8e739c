package dev.hexftp.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.Loopback;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The language of `conformance/README.md`.
final class SessionFileTest {
  private static final String SESSION =
      """
      ; prose
      title A test
      row 4.2 | seen | cmd:get | fetches | not here | met
      flags -n "-s:a file"
      [default] exit 1
      = script
      open ${HOST}
      bye␠
      = output
      [compat] 200 PORT
      226␠
      done␄
      """;

  @Test
  void a_session_says_how_it_begins_and_ends() {
    Session session = file(SESSION).in(Dialect.DEFAULT);

    assertThat(session.counterpart())
        .isEqualTo(new Counterpart.Real(new EmbeddedFtpServer(), Loopback.IPV4));
    assertThat(session.flags()).containsExactly("-n", "-s:a file");
    assertThat(session.script()).isEqualTo(Optional.of("open ${HOST}\nbye \n"));
    assertThat(session.result())
        .isEqualTo(new Session.Result(1, List.of("226␠", "done␄"), List.of()));
  }

  @Test
  void marked_lines_are_there_in_one_dialect_only() {
    Session session = file(SESSION).in(Dialect.COMPAT);

    assertThat(session.result())
        .isEqualTo(new Session.Result(0, List.of("200 PORT", "226␠", "done␄"), List.of()));
  }

  @Test
  void rows_belong_to_both_dialects() {
    assertThat(file(SESSION).claims())
        .containsExactly(
            new Claim(
                "4.2",
                List.of(Evidence.SEEN),
                List.of(new Subject(Subject.Kind.CMD, "get")),
                "fetches",
                "not here",
                "met"));
  }

  @Test
  void variables_are_filled_in() {
    SessionFile filled = file(SESSION).filled(java.util.Map.of("HOST", "127.0.0.1"));

    assertThat(filled.text()).contains("open 127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flag -n",
        "exit one",
        "row 4.2 | seen | cmd:get",
        "row 4.2 | heard | cmd:get | fetches",
        "row 4.2 | seen | command:get | fetches",
        "row 4.2 | seen | cmd:get | fetches | met | not under compat",
        "server of the neighbours",
        "given local a.txt",
        "= outptu",
        "= script"
      })
  void a_line_that_makes_no_sense_is_an_error(String line) {
    assertThatThrownBy(
            () -> file(SESSION.replace("= script", line + "\n= script")).in(Dialect.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_session_makes_sense_in_both_dialects() {
    assertThat(SessionFile.all())
        .isNotEmpty()
        .allSatisfy(session -> session.in(Dialect.DEFAULT))
        .allSatisfy(session -> session.in(Dialect.COMPAT));
  }

  private static SessionFile file(String text) {
    return new SessionFile("test", text);
  }
}
