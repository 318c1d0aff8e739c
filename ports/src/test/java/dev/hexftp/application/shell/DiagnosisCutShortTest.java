package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.detail;
import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static dev.hexftp.application.shell.DiagnosisSamples.knowing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `diagnose`: where there is no server, or no more wish to know about it.
class DiagnosisCutShortTest {
  @Test
  void an_unknown_host_and_a_deaf_one_are_reported_and_end_the_run_as_they_would_otherwise() {
    for (String host : List.of("nowhere.example", "deaf.example")) {
      ShellUnderTest test = knowing();

      Failure failure = test.fails("diagnose " + host);

      assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
      assertThat(finding(test, Check.CONNECTION).outcome()).isEqualTo(Outcome.FAILS);
      assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.NOT_CONNECTED));
      assertThat(test.display.output()).endsWith("Options to use: none needed.\n");
    }
  }

  @Test
  void implicit_tls_that_cannot_be_had_ends_the_run_as_such() {
    ShellUnderTest test = knowing();

    Failure failure = test.fails("diagnose ftps://ftp.example/");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(finding(test, Check.IMPLICIT_TLS).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void a_server_that_refuses_to_greet_is_reported_with_its_words() {
    ShellUnderTest test = knowing();
    test.server.greets("421 too many");

    Failure failure = test.fails("diagnose ftp.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(test.display.output()).containsPattern("greeting +fails +421 too many");
  }

  @Test
  void an_interrupt_ends_it_at_once_and_for_good() {
    ShellUnderTest test = knowing();
    test.server.on("EPSV", _ -> test.shell.interrupt());

    Failure failure = test.fails("diagnose ftp.example");

    assertThat(failure).isEqualTo(new Failure.Interrupted());
    assertThat(test.server.heard()).endsWith("EPSV");
    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void programs_get_json_and_nothing_else() {
    ShellUnderTest test = knowing();
    test.server.sends("LIST", "");
    test.does("debug");
    int before = test.display.output().length();

    test.does("diagnose --format=json ftp.example");

    assertThat(test.display.output().substring(before))
        .startsWith("{\"version\":1,\"host\":\"ftp.example\",\"port\":21,")
        .endsWith("],\"options\":[]}\n")
        .containsOnlyOnce("\n");
    assertThat(test.display.diagnostics()).isEmpty();
  }
}
