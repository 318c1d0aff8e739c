package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.diagnosis;
import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static dev.hexftp.application.shell.TlsSamples.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.ExitStatus;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `diagnose` with `--retries`: its first connection is tried again as that of `open` is.
class DiagnosisRetriesTest {
  private final ShellUnderTest test = new ShellUnderTest(retrying(3));

  @Test
  void a_full_server_is_waited_for_and_then_examined() {
    fullAtFirst();

    test.does("diagnose ftp://anna:secret@ftp.example/");

    assertThat(test.pause.wanted()).containsExactly("PT2S PT4S");
    assertThat(test.display.diagnostics()).contains("trying again (1 of 3)");
    assertThat(diagnosis(test).findings())
        .filteredOn(finding -> finding.check() == Check.GREETING)
        .extracting(Finding::outcome)
        .containsExactly(Outcome.WORKS);
    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.WORKS);
  }

  @Test
  void a_server_that_cannot_be_reached_is_called_as_often_as_the_user_wants() {
    Failure failure = test.fails("diagnose deaf.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(test.pause.wanted()).containsExactly("PT2S PT4S", "PT4S PT8S", "PT8S PT16S");
    assertThat(finding(test, Check.CONNECTION).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void implicit_tls_that_cannot_be_reached_is_called_again_too() {
    test.fails("diagnose ftps://deaf.example/");

    assertThat(test.pause.wanted()).hasSize(3);
  }

  @Test
  void programs_get_json_and_nothing_of_the_pauses() {
    fullAtFirst();

    test.does("diagnose --format=json ftp.example");

    assertThat(test.pause.wanted()).hasSize(1);
    assertThat(test.display.output()).startsWith("{\"version\":1,").containsOnlyOnce("\n");
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void an_interrupt_during_a_pause_ends_it_at_once() {
    test.pause.whilePausing(test.shell::interrupt);

    Failure failure = test.fails("diagnose deaf.example");

    assertThat(failure).isEqualTo(new Failure.Interrupted());
    assertThat(test.pause.wanted()).hasSize(1);
    assertThat(test.display.notices()).noneMatch(Notice.Diagnosed.class::isInstance);
  }

  private void fullAtFirst() {
    Iterator<String> greetings = List.of("421 too many users").iterator();
    test.server.on("", peer -> peer.say(greetings.hasNext() ? greetings.next() : "220 ready"));
  }
}
