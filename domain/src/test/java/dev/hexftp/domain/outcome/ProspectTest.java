package dev.hexftp.domain.outcome;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failures;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.recovery.Causes;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProspectTest {
  @Test
  void every_kind_of_failure_has_its_prospect() {
    Map<Prospect, Set<String>> kinds =
        Failures.ALL.stream()
            .collect(
                Collectors.groupingBy(
                    Prospect::of,
                    () -> new EnumMap<>(Prospect.class),
                    Collectors.mapping(
                        failure -> failure.getClass().getSimpleName(),
                        Collectors.toCollection(TreeSet::new))));

    assertThat(kinds.get(Prospect.MAY_SUCCEED))
        .containsExactly(
            "ControlLost",
            "DataLost",
            "NoDataConnection",
            "NoGreeting",
            "NotConnectable",
            "NotSecured",
            "ReplyOverdue",
            "ServiceClosing",
            "Unconfirmed",
            "UnknownHost");
    assertThat(kinds.get(Prospect.OPEN))
        .containsExactly("Abandoned", "Doubted", "Incomplete", "Interrupted", "NotConnected");
  }

  /// A failure that the program itself retries must not be called hopeless.
  @Test
  void a_retried_failure_may_pass() {
    assertThat(Failures.ALL)
        .filteredOn(Causes::mayPass)
        .isNotEmpty()
        .allMatch(failure -> Prospect.of(failure) == Prospect.MAY_SUCCEED);
  }

  @ParameterizedTest
  @CsvSource({"450 busy, MAY_SUCCEED", "550 no such file, FAILS_AGAIN"})
  void the_first_digit_of_a_refusal_decides(String text, Prospect expected) {
    Failure refused =
        new Failure.Refused(new FtpCommand.Dele(new CommandArgument("x")), reply(text));

    assertThat(Prospect.of(refused)).isEqualTo(expected);
    assertThat(Prospect.of(new Failure.NamesNotListed(refused))).isEqualTo(expected);
    assertThat(Prospect.of(new Failure.Incomplete("mget", 1, 0, 0, refused))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "530 Login incorrect., FAILS_AGAIN",
    "530 Too many users are logged in., MAY_SUCCEED",
    "421 Too many connections., MAY_SUCCEED"
  })
  void a_login_that_was_wrong_stays_wrong_and_a_full_server_does_not_stay_full(
      String text, Prospect expected) {
    assertThat(Prospect.of(new Failure.LoginRefused(reply(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, FAILS_AGAIN",
    "PERMISSION_DENIED, FAILS_AGAIN",
    "DISK_FULL, FAILS_AGAIN",
    "BUSY, MAY_SUCCEED",
    "TOO_MANY_OPEN, MAY_SUCCEED"
  })
  void a_local_fault_means_the_same_before_and_during_a_transfer(
      LocalFault fault, Prospect expected) {
    assertThat(Prospect.of(new Failure.LocalFile("x", LocalUse.READ, fault))).isEqualTo(expected);
    assertThat(
            Prospect.of(
                new Failure.DataLost(Direction.SENT, ByteCount.ZERO, new DataFault.Local(fault))))
        .isEqualTo(expected);
  }

  @Test
  void tls_that_was_not_agreed_upon_is_not_agreed_upon_later() {
    assertThat(Prospect.of(new Failure.NotSecured(new TlsFault.NoAgreement("x"))))
        .isEqualTo(Prospect.FAILS_AGAIN);
    assertThat(Prospect.of(new Failure.NotSecured(new TlsFault.ConnectionLost())))
        .isEqualTo(Prospect.MAY_SUCCEED);
  }
}
