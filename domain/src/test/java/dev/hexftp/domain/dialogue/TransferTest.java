package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.MOVED;
import static dev.hexftp.domain.dialogue.Samples.RETR;
import static dev.hexftp.domain.dialogue.Samples.STOR;
import static dev.hexftp.domain.dialogue.Samples.plan;
import static dev.hexftp.domain.dialogue.TransferTalks.COMPLETE;
import static dev.hexftp.domain.dialogue.TransferTalks.retrieve;
import static dev.hexftp.domain.dialogue.TransferTalks.store;
import static dev.hexftp.domain.dialogue.TransferTalks.storing;
import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.dialogue.Action.MoveData;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Transfers whose two ends come in any order.
class TransferTest {
  @Test
  void retrieve_ends_only_when_data_and_reply_have_ended() {
    retrieve()
        .sends("RETR a.zip")
        .waits(Deadline.REPLY)
        .hears("150 Here it comes.")
        .does(new MoveData())
        .waits(Deadline.DATA_SILENCE)
        .meets(new DataEnded(MOVED))
        .waits(Deadline.REPLY)
        .hears("226 Done.")
        .succeeds(COMPLETE);
  }

  @Test
  void an_upload_need_not_wait_for_the_servers_word() {
    Talk.of(Transfer.beginAtOnce(plan(STOR)))
        .sends("STOR a.zip")
        .does(new MoveData())
        .waits(Deadline.DATA_SILENCE)
        .meets(new DataEnded(MOVED))
        .hears("150 Go on.")
        .hears("226 Done.")
        .succeeds(COMPLETE);
  }

  @Test
  void an_early_upload_may_be_refused() {
    Reply refusal = reply("553 Not here.");
    Talk.of(Transfer.beginAtOnce(plan(STOR)))
        .sends("STOR a.zip")
        .does(new MoveData())
        .hears("553 Not here.")
        .does(new DiscardData())
        .fails(new Failure.Refused(STOR, refusal));
  }

  @Test
  void the_reply_may_come_before_the_last_byte() {
    retrieve()
        .sends("RETR a.zip")
        .hears("150 Here it comes.")
        .does(new MoveData())
        .hears("226 Done.")
        .waits(Deadline.DATA_SILENCE)
        .meets(new DataEnded(MOVED))
        .succeeds(COMPLETE);
  }

  @Test
  void the_server_may_leave_out_its_first_reply() {
    retrieve()
        .sends("RETR a.zip")
        .hears("226 Done.")
        .does(new MoveData())
        .meets(new DataEnded(MOVED))
        .sends("NOOP")
        .hears("200 Zzz...")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.ConfirmedInStep(reply("226 Done."), reply("200 Zzz..."))));
  }

  @Test
  void all_orders_of_the_three_things_that_happen_give_the_same_result() {
    Event begun = new ReplyArrived(reply("150 Here it comes."));
    Event data = new DataEnded(MOVED);
    Event done = new ReplyArrived(reply("226 Done."));
    Event opened = new DataOpened();
    for (List<Event> order : ordersOf(List.of(begun, data, done, opened))) {
      // Replies share a connection, which keeps their order.
      if (order.lastIndexOf(begun) < order.indexOf(done)) {
        assertThat(played(order)).as(order.toString()).isEqualTo(COMPLETE);
      }
    }
  }

  @Test
  void a_supposed_confirmation_may_have_been_for_an_earlier_command() {
    retrieve()
        .sends("RETR a.zip")
        .hears("226 A file before.")
        .does(new MoveData())
        .hears("150 Here it comes.")
        .meets(new DataEnded(MOVED))
        .hears("426 Cut.")
        .does(new DiscardData())
        .fails(new Failure.Refused(RETR, reply("426 Cut.")));
    retrieve()
        .sends("RETR a.zip")
        .hears("226 A file before.")
        .does(new MoveData())
        .hears("550 Not this one.")
        .does(new DiscardData())
        .fails(new Failure.Refused(RETR, reply("550 Not this one.")));
  }

  @Test
  void a_transfer_that_has_begun_and_ended_is_confirmed_by_any_reply_that_says_done() {
    Reply confirmation = reply("200 Received 1800 bytes.");

    storing()
        .meets(new DataEnded(MOVED))
        .hears("200 Received 1800 bytes.")
        .succeeds(new Transferred(MOVED, new Evidence.Confirmed(confirmation)));
    storing()
        .hears("200 Received 1800 bytes.")
        .meets(new DataEnded(MOVED))
        .sends("NOOP")
        .hears("200 Zzz...")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.ConfirmedInStep(confirmation, reply("200 Zzz..."))));
  }

  @Test
  void a_refusal_ends_it_at_any_moment_and_drops_the_data_connection() {
    for (String line : List.of("425 No.", "426 Broken.", "451 Disk.", "550 No.", "350 What?")) {
      Failure refused = new Failure.Refused(STOR, reply(line));
      store().sends("STOR a.zip").hears(line).does(new DiscardData()).fails(refused);
      storing().hears(line).does(new DiscardData()).fails(refused);
      storing().meets(new DataEnded(MOVED)).hears(line).does(new DiscardData()).fails(refused);
    }
  }

  /// The result of a transfer in which these things happen in this order. Bytes cannot end before
  /// the dialogue has let them flow; until then their end is put off.
  private static Object played(List<Event> order) {
    Step<Transferred> step = Transfer.begin(plan(RETR));
    List<Event> left = new ArrayList<>(order);
    boolean flowing = false;
    while (step instanceof Step.Continue<Transferred>(Dialogue<Transferred> state, _)) {
      boolean mayEnd = flowing;
      Event next =
          left.stream().filter(e -> mayEnd || !(e instanceof DataEnded)).findFirst().orElseThrow();
      left.remove(next);
      step = state.on(next);
      flowing |= step.actions().contains(new MoveData());
    }
    return step instanceof Step.Succeeded<Transferred>(Transferred result, _) ? result : step;
  }

  private static List<List<Event>> ordersOf(List<Event> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Event>> orders = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      List<Event> rest = new ArrayList<>(events);
      Event first = rest.remove(i);
      for (List<Event> order : ordersOf(rest)) {
        List<Event> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
