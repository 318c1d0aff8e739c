package dev.hexftp.domain.recovery;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.recovery.Attempt.Ahead;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reaction to each failure, by which reason, and the answer of the gate.
class RecoveryTest {
  private static final CommandArgument PATH = new CommandArgument("a");
  private static final FtpCommand.Retr RETR = new FtpCommand.Retr(PATH);
  private static final FtpCommand.Stor STOR = new FtpCommand.Stor(PATH);
  private static final FtpCommand.Appe APPE = new FtpCommand.Appe(PATH);
  private static final ByteCount SOME = new ByteCount(5);
  private static final LinkCondition STANDS = new LinkCondition(true, true, false);
  private static final LinkCondition LOST = new LinkCondition(false, true, false);
  private static final LinkCondition LOST_FOR_GOOD = new LinkCondition(false, false, false);
  private static final LinkCondition TLS_1_3 = new LinkCondition(true, true, true);
  private static final Next NOTHING = new Next.GiveUp(Option.none());

  /// A transfer that has been sent, and moved bytes, in a session that is tried again twice.
  private static Attempt sent(Repetition repetition, LinkCondition link) {
    return new Attempt(repetition, true, SOME, true, link, Ahead.NOT, true, Set.of(), 0, 2);
  }

  private static Attempt with(Attempt a, boolean sent, ByteCount moved, boolean restarts) {
    return new Attempt(
        a.repetition(),
        sent,
        moved,
        restarts,
        a.link(),
        a.ahead(),
        a.proofTried(),
        a.made(),
        a.pauses(),
        a.mostPauses());
  }

  private static Attempt ahead(Attempt a, Ahead ahead, Set<Change> made) {
    return new Attempt(
        a.repetition(),
        a.sent(),
        a.moved(),
        a.localEndCanRestart(),
        a.link(),
        ahead,
        a.proofTried(),
        made,
        a.pauses(),
        a.mostPauses());
  }

  private static Failure refused(TransferCommand command, String line) {
    return new Failure.Refused(command, reply(line));
  }

  // --- The user's wish ---

  @Test
  void temporary_failures_are_retried_as_often_as_the_user_wants() {
    Attempt first = sent(Repetition.HARMLESS, STANDS);
    assertThat(Recovery.after(refused(RETR, "450 busy"), first))
        .isEqualTo(new Next.Repeat(Set.of(Change.PAUSE)));
    Attempt last =
        new Attempt(Repetition.HARMLESS, true, SOME, true, STANDS, Ahead.NOT, true, Set.of(), 2, 2);
    assertThat(Recovery.after(refused(RETR, "450 busy"), last)).isEqualTo(NOTHING);
    assertThat(Recovery.after(refused(RETR, "550 no"), first)).isEqualTo(NOTHING);
  }

  @Test
  void a_lost_session_is_brought_back_first_if_it_can_be() {
    assertThat(Recovery.after(new Failure.ControlLost(), sent(Repetition.HARMLESS, LOST)))
        .isEqualTo(new Next.Repeat(Set.of(Change.PAUSE, Change.RECONNECT)));
    assertThat(Recovery.after(new Failure.ControlLost(), sent(Repetition.HARMLESS, LOST_FOR_GOOD)))
        .isEqualTo(NOTHING);
  }

  // --- Commands ahead, and sessions of TLS ---

  @Test
  void failures_by_commands_ahead_are_repeated_once_with_one_at_a_time() {
    Attempt attempt = sent(Repetition.HARMLESS, STANDS);
    Failure broken = new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply("226 what")));
    assertThat(Recovery.after(broken, ahead(attempt, Ahead.OVERLAP, Set.of())))
        .isEqualTo(new Next.Repeat(Set.of(Change.ONE_COMMAND_AT_A_TIME)));
    assertThat(
            Recovery.after(broken, ahead(sent(Repetition.HARMLESS, LOST), Ahead.OVERLAP, Set.of())))
        .isEqualTo(new Next.Repeat(Set.of(Change.ONE_COMMAND_AT_A_TIME, Change.RECONNECT)));
    assertThat(
            Recovery.after(
                broken, ahead(attempt, Ahead.OVERLAP, Set.of(Change.ONE_COMMAND_AT_A_TIME))))
        .isEqualTo(NOTHING);
    assertThat(Recovery.after(broken, ahead(attempt, Ahead.HASTE, Set.of()))).isEqualTo(NOTHING);
    assertThat(Recovery.after(refused(RETR, "425 no"), ahead(attempt, Ahead.HASTE, Set.of())))
        .isEqualTo(new Next.Repeat(Set.of(Change.ONE_COMMAND_AT_A_TIME)));
  }

  @Test
  void a_session_that_was_not_resumed_is_repeated_once_by_tls_1_2() {
    Attempt attempt = sent(Repetition.HARMLESS, TLS_1_3);
    Next capped = new Next.Repeat(Set.of(Change.RECONNECT, Change.CAP_TLS_1_2));
    for (String line : List.of("425 no", "426 broken", "522 resume")) {
      assertThat(Recovery.after(refused(STOR, line), attempt)).isEqualTo(capped);
    }
    assertThat(
            Recovery.after(
                new Failure.DataLost(
                    Direction.SENT,
                    ByteCount.ZERO,
                    new DataFault.NotSecured(new TlsFault.ConnectionLost())),
                attempt))
        .isEqualTo(capped);
    assertThat(
            Recovery.after(
                refused(STOR, "522 resume"),
                ahead(attempt, Ahead.NOT, Set.of(Change.CAP_TLS_1_2, Change.RECONNECT))))
        .isEqualTo(NOTHING);
    assertThat(Recovery.after(refused(STOR, "522 resume"), sent(Repetition.HARMLESS, STANDS)))
        .isEqualTo(NOTHING);
  }

  // --- Proof ---

  @Test
  void an_unconfirmed_transfer_is_proven_where_a_proof_is_possible() {
    Failure lost = new Failure.ControlLost();
    assertThat(after(RETR, lost, LOST)).isEqualTo(new Next.Prove());
    assertThat(after(STOR, lost, LOST)).isEqualTo(new Next.Prove());
    assertThat(after(RETR, new Failure.ReplyOverdue(), LOST)).isEqualTo(new Next.Prove());
    assertThat(after(STOR, new Failure.ReplyOverdue(), LOST)).isEqualTo(NOTHING);
    assertThat(after(APPE, lost, LOST)).isEqualTo(NOTHING);
    assertThat(after(new FtpCommand.List(PATH), lost, LOST)).isEqualTo(NOTHING);
    assertThat(after(RETR, lost, LOST_FOR_GOOD)).isEqualTo(NOTHING);
  }

  private static Next after(TransferCommand command, Failure cause, LinkCondition link) {
    return Recovery.after(new Failure.Unconfirmed(command, SOME, cause), Attempt.unproven(link));
  }

  // --- The gate ---

  /// Every reason to repeat asks the same gate.
  static Stream<Attempt> wantingToRepeat() {
    return Stream.of(
        sent(Repetition.CUMULATIVE, STANDS),
        sent(Repetition.CUMULATIVE, TLS_1_3),
        ahead(sent(Repetition.CUMULATIVE, STANDS), Ahead.OVERLAP, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("wantingToRepeat")
  void a_partial_append_is_not_repeated(Attempt attempt) {
    assertThat(Recovery.after(refused(APPE, "426 cut"), attempt))
        .isEqualTo(new Next.GiveUp(Option.of(Objection.MAY_BE_DONE)));
  }

  @ParameterizedTest
  @MethodSource("wantingToRepeat")
  void a_transfer_refused_before_a_byte_moved_is_repeated(Attempt attempt) {
    Attempt nothingMoved = with(attempt, true, ByteCount.ZERO, true);
    assertThat(Recovery.after(refused(APPE, "426 cut"), nothingMoved))
        .isInstanceOf(Next.Repeat.class);
  }

  @ParameterizedTest
  @MethodSource("wantingToRepeat")
  void an_unsent_command_of_any_kind_is_repeated(Attempt attempt) {
    assertThat(Recovery.after(refused(APPE, "426 cut"), with(attempt, false, ByteCount.ZERO, true)))
        .isInstanceOf(Next.Repeat.class);
  }

  @ParameterizedTest
  @MethodSource("wantingToRepeat")
  void a_transfer_without_a_data_connection_is_repeated(Attempt attempt) {
    assertThat(Recovery.after(refused(APPE, "425 none"), attempt)).isInstanceOf(Next.Repeat.class);
  }

  @ParameterizedTest
  @MethodSource("wantingToRepeat")
  void a_transfer_that_cannot_begin_anew_is_not_repeated(Attempt attempt) {
    assertThat(Recovery.after(refused(RETR, "426 cut"), with(attempt, true, SOME, false)))
        .isEqualTo(new Next.GiveUp(Option.of(Objection.LOCAL_END)));
  }

  @Test
  void a_lost_session_is_brought_back_even_if_the_command_is_not_sent_again() {
    assertThat(Recovery.after(new Failure.ControlLost(), sent(Repetition.CUMULATIVE, LOST)))
        .isEqualTo(new Next.Restore(Set.of(Change.PAUSE, Change.RECONNECT), Objection.MAY_BE_DONE));
  }

  @Test
  void a_lost_command_may_have_been_carried_out_although_nothing_moved() {
    Attempt attempt = with(sent(Repetition.CUMULATIVE, LOST), true, ByteCount.ZERO, true);
    assertThat(Recovery.after(new Failure.ControlLost(), attempt)).isInstanceOf(Next.Restore.class);
    assertThat(
            Recovery.after(
                new Failure.Refused(new FtpCommand.Dele(PATH), reply("450 busy")),
                with(sent(Repetition.CUMULATIVE, STANDS), true, ByteCount.ZERO, true)))
        .isEqualTo(new Next.Repeat(Set.of(Change.PAUSE)));
  }

  @Test
  void commands_that_change_something_for_good_are_known() {
    for (FtpCommand command :
        List.of(
            APPE,
            new FtpCommand.Dele(PATH),
            new FtpCommand.Mkd(PATH),
            new FtpCommand.Rmd(PATH),
            new FtpCommand.Rnto(PATH),
            new FtpCommand.Verbatim(PATH))) {
      assertThat(Repetition.of(command)).isEqualTo(Repetition.CUMULATIVE);
    }
    for (FtpCommand command : List.of(RETR, STOR, new FtpCommand.Cwd(PATH), new FtpCommand.Pwd())) {
      assertThat(Repetition.of(command)).isEqualTo(Repetition.HARMLESS);
    }
  }
}
