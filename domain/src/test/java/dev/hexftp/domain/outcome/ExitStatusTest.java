package dev.hexftp.domain.outcome;

import static dev.hexftp.domain.outcome.ExitStatus.COMMAND_FAILED;
import static dev.hexftp.domain.outcome.ExitStatus.CONNECTION_LOST;
import static dev.hexftp.domain.outcome.ExitStatus.INTERRUPTED;
import static dev.hexftp.domain.outcome.ExitStatus.LOGIN_REFUSED;
import static dev.hexftp.domain.outcome.ExitStatus.NOT_CONNECTABLE;
import static dev.hexftp.domain.outcome.ExitStatus.NOT_SECURED;
import static dev.hexftp.domain.outcome.ExitStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failures;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExitStatusTest {
  private static final Set<ExitStatus> TELLING =
      EnumSet.complementOf(EnumSet.of(SUCCESS, COMMAND_FAILED));

  /// How runs end whose connection is gone.
  private static final Set<ExitStatus> ENDING =
      EnumSet.of(NOT_CONNECTABLE, NOT_SECURED, CONNECTION_LOST);

  @Test
  void the_numbers_are_those_of_the_contract() {
    assertThat(
            Arrays.stream(ExitStatus.values())
                .map(status -> status.code() + " " + status)
                .collect(Collectors.toList()))
        .containsExactly(
            "0 SUCCESS",
            "1 COMMAND_FAILED",
            "2 WRONG_USAGE",
            "3 WRONG_SCRIPT",
            "4 NOT_CONNECTABLE",
            "5 LOGIN_REFUSED",
            "6 NOT_SECURED",
            "7 CONNECTION_LOST",
            "130 INTERRUPTED");
  }

  @Test
  void the_samples_hold_every_kind_of_failure() {
    assertThat(Failures.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Failure.class));
  }

  @Test
  void every_failure_ends_a_run_in_its_own_way() {
    for (Failure failure : Failures.ALL) {
      ExitStatus expected =
          switch (failure.getClass().getSimpleName()) {
            case "UnknownHost", "NoAddressOfFamily", "NotConnectable", "ProxyFailed" ->
                NOT_CONNECTABLE;
            case "GreetingRefused", "NoGreeting" -> NOT_CONNECTABLE;
            case "LoginRefused", "CredentialsUnavailable" -> LOGIN_REFUSED;
            case "NotSecured", "ProtectionRefused" -> NOT_SECURED;
            case "ControlLost", "ServiceClosing", "ReplyOverdue", "ProtocolBroken", "Unconfirmed" ->
                CONNECTION_LOST;
            case "Interrupted", "Abandoned", "Incomplete" -> INTERRUPTED;
            default -> COMMAND_FAILED;
          };
      assertThat(ExitStatus.of(failure)).as(failure.toString()).isEqualTo(expected);
    }
  }

  @Test
  void an_abandoned_transfer_is_a_lost_connection_unless_the_user_interrupted() {
    Failure silence = new Failure.DataLost(Direction.SENT, ByteCount.ZERO, new DataFault.Silent());

    assertThat(ExitStatus.of(new Failure.Abandoned(silence))).isEqualTo(CONNECTION_LOST);
  }

  @Test
  void data_that_could_not_be_protected_say_so_and_the_session_goes_on() {
    Failure failure =
        new Failure.DataLost(
            Direction.SENT, ByteCount.ZERO, new DataFault.NotSecured(new TlsFault.Overdue()));

    assertThat(ExitStatus.of(failure)).isEqualTo(NOT_SECURED);
    assertThat(failure.endsSession()).isFalse();
  }

  @Test
  void the_first_failure_of_a_run_decides_and_status_1_yields_to_a_more_telling_one() {
    check(COMMAND_FAILED, LOGIN_REFUSED, LOGIN_REFUSED);
    check(COMMAND_FAILED, INTERRUPTED, INTERRUPTED);
    check(COMMAND_FAILED, COMMAND_FAILED, COMMAND_FAILED);
    check(LOGIN_REFUSED, COMMAND_FAILED, LOGIN_REFUSED);
    for (ExitStatus first : TELLING) {
      for (ExitStatus later : ExitStatus.values()) {
        check(first, later, first);
      }
      check(COMMAND_FAILED, first, first);
    }
  }

  @Test
  void success_changes_nothing_and_the_order_of_grouping_does_not_matter() {
    for (ExitStatus a : ExitStatus.values()) {
      assertThat(SUCCESS.and(a)).isEqualTo(a);
      assertThat(a.and(SUCCESS)).isEqualTo(a);
      for (ExitStatus b : ExitStatus.values()) {
        for (ExitStatus c : ExitStatus.values()) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        }
      }
    }
  }

  @Test
  void a_lost_connection_and_only_that_ends_the_session() {
    for (Failure failure : Failures.ALL) {
      ExitStatus status = ExitStatus.of(failure);
      boolean lost = ENDING.contains(status);

      assertThat(failure.endsSession())
          .as(failure.toString())
          .isEqualTo(lost || failure instanceof Failure.Abandoned);
    }
  }

  private static void check(ExitStatus first, ExitStatus later, ExitStatus expected) {
    assertThat(first.and(later)).as(first + " and " + later).isEqualTo(expected);
  }
}
