package dev.hexftp.domain.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbortTest {
  private static final Failure WHY =
      new Failure.DataLost(Direction.RECEIVED, new ByteCount(9), new DataFault.Silent());

  @Test
  void abor_goes_out_before_the_data_connection_is_reset() {
    aborting().waits(Deadline.ABORT).hears("426 Aborted.").sends("NOOP").waits(Deadline.ABORT);
  }

  @Test
  void the_answer_to_noop_ends_it_after_any_replies() {
    // As seen: vsftpd, ProFTPD and Apache FtpServer, Pure-FTPd.
    check("426", "225", "200");
    check("426", "226", "200");
    check("150", "226", "200");
    check("451", "226", "200");
    check("426", "451", "200");
    // The transfer had ended before ABOR came.
    check("226", "225", "200");
    check("226", "226", "200");
    // A server that says nothing about ABOR, or that does not know it.
    check("426", "200");
    check("426", "500", "200");
  }

  @Test
  void a_server_that_does_not_know_noop_says_so() {
    check("426", "226", "502");
    check("226", "500", "500");
    check("150", "426", "226", "500");
    check("426", "226", "451", "550", "530");
  }

  @Test
  void a_session_that_survives_has_the_failure_that_made_it_necessary() {
    assertThat(WHY.endsSession()).isFalse();
    aborting()
        .hears("426 Aborted.")
        .sends("NOOP")
        .hears("225-a", "225 b")
        .hears("200 Zzz")
        .fails(WHY);
  }

  @Test
  void a_disturbed_abort_costs_the_session() {
    List<Event> disturbances = List.of(new Event.ControlLost(), new Event.DeadlinePassed());
    for (Event disturbance : disturbances) {
      aborting().meets(disturbance).fails(new Failure.Abandoned(WHY));
      fenced().meets(disturbance).fails(new Failure.Abandoned(WHY));
    }
    aborting().hears("421 Bye.").fails(new Failure.Abandoned(WHY));
    fenced().hears("421 Bye.").fails(new Failure.Abandoned(WHY));
  }

  @Test
  void a_second_interrupt_means_that_the_user_will_not_wait() {
    Failure abandoned = new Failure.Abandoned(new Failure.Interrupted());
    aborting().meets(new Event.Interrupted()).fails(abandoned);
    fenced().meets(new Event.Interrupted()).fails(abandoned);
  }

  private static void check(String first, String... others) {
    Talk<Transferred> talk = aborting().hears(first + " x").sends("NOOP");
    for (String code : others) {
      talk.hears(code + " x");
    }
    talk.fails(WHY);
  }

  private static Talk<Transferred> aborting() {
    return Talk.<Transferred>of(Abort.begin(WHY)).sends("ABOR").does(new DiscardData());
  }

  private static Talk<Transferred> fenced() {
    return aborting().hears("426 Aborted.").sends("NOOP");
  }
}
