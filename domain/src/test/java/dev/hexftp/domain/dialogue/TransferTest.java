package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.MOVED;
import static dev.hexftp.domain.dialogue.Samples.RETR;
import static dev.hexftp.domain.dialogue.Samples.STOR;
import static dev.hexftp.domain.dialogue.Samples.plan;
import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.dialogue.Action.MoveData;
import dev.hexftp.domain.dialogue.Action.StopData;
import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.SizeBefore;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTest {
  private static final Transferred COMPLETE =
      new Transferred(MOVED, new Evidence.Confirmed(reply("226 Done.")));

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
  void what_is_sent_need_not_wait_for_the_servers_word() {
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
  void what_is_sent_unasked_may_be_refused() {
    Reply refusal = reply("553 Not here.");
    Talk.of(Transfer.beginAtOnce(plan(STOR)))
        .sends("STOR a.zip")
        .does(new MoveData())
        .hears("553 Not here.")
        .does(new DiscardData())
        .fails(new Failure.Refused(STOR, refusal));
  }

  @Test
  void a_data_connection_that_does_not_come_about_is_not_waited_for() {
    retrieve()
        .sends("RETR a.zip")
        .meets(new DataNotOpened(ConnectFault.REFUSED))
        .sends("ABOR")
        .does(new DiscardData())
        .hears("425 Nobody came.")
        .sends("NOOP")
        .hears("200 Ok.")
        .fails(new Failure.DataLost(Direction.RECEIVED, ByteCount.ZERO, new DataFault.Broken()));
  }

  @Test
  void a_stranger_in_the_place_of_the_server_ends_the_wait_whatever_the_server_has_said() {
    HostAddress address = new HostAddress.Ipv4(192, 0, 2, 7);
    DataNotOpened stranger = new DataNotOpened(ConnectFault.WRONG_PEER, Option.of(address));
    Failure told =
        new Failure.DataLost(
            Direction.RECEIVED, ByteCount.ZERO, new DataFault.Stranger(address));

    retrieve()
        .sends("RETR a.zip")
        .hears("150 Here it comes.")
        .does(new MoveData())
        .hears("226 Done.")
        .meets(stranger)
        .does(new DiscardData())
        .fails(told);
    retrieve()
        .sends("RETR a.zip")
        .meets(stranger)
        .sends("ABOR")
        .does(new DiscardData())
        .hears("425 Nobody came.")
        .sends("NOOP")
        .hears("200 Ok.")
        .fails(told);
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
  void what_comes_in_place_of_the_reply_to_noop_shows_that_nothing_was_confirmed() {
    retrieve()
        .sends("RETR a.zip")
        .hears("226 A file before.")
        .does(new MoveData())
        .meets(new DataEnded(MOVED))
        .sends("NOOP")
        .hears("150 Here it comes.")
        .overhears("426 Cut.")
        .does(new DiscardData())
        .fails(new Failure.Refused(RETR, reply("426 Cut.")));
  }

  @Test
  void that_noop_is_not_known_shows_as_well_that_nothing_is_owed() {
    for (String line : List.of("200 Zzz...", "500 What?", "502 Not here.", "530 Log in first.")) {
      retrieve()
          .sends("RETR a.zip")
          .hears("226 Done.")
          .does(new MoveData())
          .meets(new DataEnded(MOVED))
          .sends("NOOP")
          .hears(line)
          .succeeds(
              new Transferred(
                  MOVED, new Evidence.ConfirmedInStep(reply("226 Done."), reply(line))));
    }
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
  void what_looked_like_the_confirmation_may_have_been_for_something_before() {
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

  @Test
  void the_server_may_close_at_any_moment() {
    Failure closing = new Failure.ServiceClosing(reply("421 Bye."));
    store().sends("STOR a.zip").hears("421 Bye.").does(new DiscardData()).fails(closing);
    storing().hears("421 Bye.").does(new DiscardData()).fails(closing);
    storing().hears("226 Done.").hears("421 Bye.").does(new DiscardData()).fails(closing);
  }

  @Test
  void when_the_data_connection_breaks_the_servers_word_is_waited_for() {
    Failure lost = new Failure.DataLost(Direction.SENT, MOVED, new DataFault.Broken());
    DataFailed broken = new DataFailed(MOVED, new DataFault.Broken());
    storing()
        .meets(broken)
        .waits(Deadline.REPLY)
        .hears("552 Quota.")
        .does(new DiscardData())
        .fails(new Failure.Refused(STOR, reply("552 Quota.")));
    storing().meets(broken).hears("226 Done.").fails(lost);
    storing().hears("226 Done.").meets(broken).fails(lost);
    store().sends("STOR a.zip").meets(broken).hears("150 Go on.").hears("226 Done.").fails(lost);
  }

  @Test
  void when_it_is_we_who_must_stop_the_transfer_is_aborted() {
    DataFault full = new DataFault.Local(LocalFault.DISK_FULL);
    aborted(
        retrieving().meets(new DataFailed(MOVED, full)),
        new Failure.DataLost(Direction.RECEIVED, MOVED, full));
    aborted(
        retrieving().meets(new DataFailed(MOVED, new DataFault.Silent())),
        new Failure.DataLost(Direction.RECEIVED, MOVED, new DataFault.Silent()));
    aborted(
        retrieving().meets(new Event.DeadlinePassed()),
        new Failure.DataLost(Direction.RECEIVED, ByteCount.ZERO, new DataFault.Silent()));
  }

  @Test
  void an_interrupt_aborts_while_the_server_owes_a_reply() {
    Failure interrupted = new Failure.Interrupted();
    aborted(store().sends("STOR a.zip").meets(new Event.Interrupted()), interrupted);
    aborted(storing().meets(new Event.Interrupted()), interrupted);
    aborted(storing().meets(new DataEnded(MOVED)).meets(new Event.Interrupted()), interrupted);
    aborted(
        storing()
            .meets(new DataFailed(MOVED, new DataFault.Broken()))
            .meets(new Event.Interrupted()),
        interrupted);
  }

  @Test
  void when_the_server_owes_nothing_more_there_is_nothing_to_abort() {
    storing()
        .hears("226 Done.")
        .meets(new Event.Interrupted())
        .does(new DiscardData())
        .fails(new Failure.Interrupted());
    storing()
        .hears("226 Done.")
        .meets(new Event.DeadlinePassed())
        .does(new DiscardData())
        .fails(new Failure.DataLost(Direction.SENT, ByteCount.ZERO, new DataFault.Silent()));
  }

  @Test
  void a_reply_that_does_not_come_costs_the_session() {
    store()
        .sends("STOR a.zip")
        .meets(new Event.DeadlinePassed())
        .does(new DiscardData())
        .fails(new Failure.ReplyOverdue());
  }

  @Test
  void when_only_the_confirmation_is_missing_what_has_moved_is_kept_in_mind() {
    Failure closing = new Failure.ServiceClosing(reply("421 Bye."));
    storing()
        .meets(new DataEnded(MOVED))
        .hears("421 Bye.")
        .does(new DiscardData())
        .fails(new Failure.Unconfirmed(STOR, MOVED, closing));
    storing()
        .meets(new DataEnded(MOVED))
        .meets(new Event.ControlLost())
        .does(new DiscardData())
        .fails(new Failure.Unconfirmed(STOR, MOVED, new Failure.ControlLost()));
    retrieving()
        .meets(new DataEnded(MOVED))
        .meets(new Event.DeadlinePassed())
        .does(new DiscardData())
        .fails(new Failure.Unconfirmed(RETR, MOVED, new Failure.ReplyOverdue()));
  }

  @Test
  void a_file_that_was_cut_off_is_whole_if_the_server_says_so_twice() {
    retrieving()
        .meets(new DataCutOff(MOVED))
        .hears("226 Done.")
        .sends("SIZE a.zip")
        .hears("213 90193")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.SizeAgrees(Option.of(reply("226 Done.")), reply("213 90193"))));
    retrieving()
        .hears("226 Done.")
        .meets(new DataCutOff(MOVED))
        .sends("SIZE a.zip")
        .hears("213 90193")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.SizeAgrees(Option.of(reply("226 Done.")), reply("213 90193"))));
  }

  @Test
  void a_file_that_was_cut_off_is_not_whole_otherwise() {
    Failure truncated = new Failure.DataLost(Direction.RECEIVED, MOVED, new DataFault.Truncated());
    for (String size : List.of("213 90194", "213 about 90193", "550 What?", "200 90193")) {
      retrieving()
          .meets(new DataCutOff(MOVED))
          .hears("226 Done.")
          .sends("SIZE a.zip")
          .hears(size)
          .fails(truncated);
    }
    retrieving()
        .meets(new DataCutOff(MOVED))
        .hears("451 Sorry.")
        .does(new DiscardData())
        .fails(new Failure.Refused(RETR, reply("451 Sorry.")));
  }

  @Test
  void a_server_without_size_is_asked_for_the_facts_about_a_file_that_was_cut_off() {
    Reply facts = reply("250-Facts", " type=file;size=90193; a.zip", "250 End");
    retrieving()
        .meets(new DataCutOff(MOVED))
        .hears("226 Done.")
        .sends("SIZE a.zip")
        .hears("500 What?")
        .sends("MLST a.zip")
        .hears("250-Facts", " type=file;size=90193; a.zip", "250 End")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.ListedSizeAgrees(Option.of(reply("226 Done.")), facts)));
  }

  @Test
  void when_the_link_is_lost_while_the_size_is_asked_for_it_can_be_asked_for_again() {
    retrieving()
        .meets(new DataCutOff(MOVED))
        .hears("226 Done.")
        .sends("SIZE a.zip")
        .meets(new Event.ControlLost())
        .does(new DiscardData())
        .fails(new Failure.Unconfirmed(RETR, MOVED, new Failure.ControlLost()));
  }

  @Test
  void a_size_that_the_server_has_announced_is_evidence() {
    announcing("150 Opening (90193 bytes).")
        .meets(new DataEnded(MOVED))
        .hears("226 Done.")
        .succeeds(
            new Transferred(MOVED, new Evidence.AnnouncedSizeAgrees(reply("226 Done."), MOVED)));
    announcing("150 Opening (90194 bytes).")
        .meets(new DataEnded(MOVED))
        .hears("226 Done.")
        .fails(
            new Failure.DataLost(
                Direction.RECEIVED, MOVED, new DataFault.OtherSize(new ByteCount(90_194))));
    announcing("150 Opening (90194 bytes).")
        .hears("226 Done.")
        .meets(new DataEnded(MOVED))
        .fails(
            new Failure.DataLost(
                Direction.RECEIVED, MOVED, new DataFault.OtherSize(new ByteCount(90_194))));
  }

  /// A log grows while it is sent.
  @Test
  void more_than_was_announced_is_complete_if_the_file_has_grown() {
    for (String size : List.of("213 90193", "213 90200")) {
      announcing("150 Opening (80000 bytes).")
          .meets(new DataEnded(MOVED))
          .hears("226 Done.")
          .sends("SIZE a.zip")
          .hears(size)
          .succeeds(
              new Transferred(
                  MOVED, new Evidence.SizeAgrees(Option.of(reply("226 Done.")), reply(size))));
    }
    announcing("150 Opening (80000 bytes).")
        .meets(new DataEnded(MOVED))
        .hears("226 Done.")
        .sends("SIZE a.zip")
        .hears("213 80000")
        .fails(
            new Failure.DataLost(
                Direction.RECEIVED, MOVED, new DataFault.OtherSize(new ByteCount(80_000))));
  }

  @Test
  void of_text_what_was_announced_says_nothing() {
    Talk.of(Transfer.begin(TransferPlan.of(RETR, RepresentationType.ASCII)))
        .sends("RETR a.zip")
        .hears("150 Opening (90000 bytes).")
        .does(new MoveData())
        .meets(new DataEnded(MOVED))
        .hears("226 Done.")
        .succeeds(COMPLETE);
  }

  @Test
  void a_size_that_was_heard_in_this_session_and_differs_is_asked_for_again() {
    TransferPlan plan = plan(RETR).knowing(new SizeBefore.Told(new ByteCount(100_000)));
    for (String size : List.of("213 100000", "550 No.")) {
      Talk.of(Transfer.begin(plan))
          .sends("RETR a.zip")
          .hears("150 Here it comes.")
          .does(new MoveData())
          .meets(new DataEnded(MOVED))
          .hears("226 Done.")
          .sends("SIZE a.zip")
          .hears(size)
          .fails(
              new Failure.DataLost(
                  Direction.RECEIVED, MOVED, new DataFault.OtherSize(new ByteCount(100_000))));
    }
  }

  @Test
  void an_upload_whose_connection_is_reset_behind_the_last_byte_has_failed() {
    Failure lost = new Failure.DataLost(Direction.SENT, MOVED, new DataFault.Broken());
    DataFailed reset = new DataFailed(MOVED, new DataFault.Broken());
    storing().meets(new DataEnded(MOVED)).meets(reset).hears("226 Done.").fails(lost);
    storing()
        .meets(new DataEnded(MOVED))
        .meets(reset)
        .hears("552 Quota.")
        .does(new DiscardData())
        .fails(new Failure.Refused(STOR, reply("552 Quota.")));
  }

  @Test
  void a_download_whose_connection_is_left_open_is_complete_if_the_bytes_are_as_many() {
    DataFailed silent = new DataFailed(MOVED, new DataFault.Silent());
    announcing("150 Opening (90193 bytes).")
        .hears("226 Done.")
        .meets(new Event.DeadlinePassed())
        .does(new StopData())
        .meets(silent)
        .succeeds(
            new Transferred(MOVED, new Evidence.AnnouncedSizeAgrees(reply("226 Done."), MOVED)));
    retrieving()
        .hears("226 Done.")
        .meets(new Event.DeadlinePassed())
        .does(new StopData())
        .meets(silent)
        .sends("SIZE a.zip")
        .hears("213 90193")
        .succeeds(
            new Transferred(
                MOVED, new Evidence.SizeAgrees(Option.of(reply("226 Done.")), reply("213 90193"))));
    retrieving()
        .hears("226 Done.")
        .meets(new Event.DeadlinePassed())
        .does(new StopData())
        .meets(silent)
        .sends("SIZE a.zip")
        .hears("213 90194")
        .fails(new Failure.DataLost(Direction.RECEIVED, MOVED, new DataFault.Silent()));
  }

  @Test
  void after_421_the_bytes_of_a_download_may_still_come() {
    Failure closing = new Failure.ServiceClosing(reply("421 Bye."));
    retrieving()
        .hears("421 Bye.")
        .waits(Deadline.LAST_DATA)
        .meets(new DataEnded(MOVED))
        .does(new DiscardData())
        .fails(new Failure.Unconfirmed(RETR, MOVED, closing));
    retrieving()
        .hears("421 Bye.")
        .meets(new DataFailed(MOVED, new DataFault.Broken()))
        .does(new DiscardData())
        .fails(closing);
    retrieving()
        .hears("421 Bye.")
        .meets(new Event.DeadlinePassed())
        .does(new DiscardData())
        .fails(closing);
    retrieving()
        .hears("226 Done.")
        .hears("421 Bye.")
        .meets(new DataEnded(MOVED))
        .succeeds(COMPLETE);
  }

  @Test
  void a_listing_that_was_cut_off_can_be_proven_by_nothing() {
    Talk.of(Transfer.begin(plan(new FtpCommand.List(CommandArgument.NONE))))
        .sends("LIST")
        .hears("150 Here it comes.")
        .does(new MoveData())
        .meets(new DataCutOff(MOVED))
        .hears("226 Done.")
        .fails(new Failure.DataLost(Direction.RECEIVED, MOVED, new DataFault.Truncated()));
  }

  @Test
  void of_a_handshake_that_failed_the_server_may_say_why_but_never_of_a_certificate() {
    for (TlsFault fault :
        List.of(new TlsFault.NoAgreement("what?"), new TlsFault.ConnectionLost())) {
      storing()
          .meets(new DataFailed(ByteCount.ZERO, new DataFault.NotSecured(fault)))
          .hears("522 Resume the session.")
          .does(new DiscardData())
          .fails(new Failure.Refused(STOR, reply("522 Resume the session.")));
    }
    DataFault stranger = new DataFault.NotSecured(new TlsFault.OtherCertificate(Certificates.GOOD));
    aborted(
        storing().meets(new DataFailed(ByteCount.ZERO, stranger)),
        new Failure.DataLost(Direction.SENT, ByteCount.ZERO, stranger));
  }

  private static Talk<Transferred> retrieve() {
    return Talk.of(Transfer.begin(plan(RETR)));
  }

  private static Talk<Transferred> store() {
    return Talk.of(Transfer.begin(plan(STOR)));
  }

  private static Talk<Transferred> retrieving() {
    return retrieve().sends("RETR a.zip").hears("150 Here it comes.").does(new MoveData());
  }

  private static Talk<Transferred> announcing(String preliminary) {
    return retrieve().sends("RETR a.zip").hears(preliminary).does(new MoveData());
  }

  private static Talk<Transferred> storing() {
    return store().sends("STOR a.zip").hears("150 Send it.").does(new MoveData());
  }

  private static void aborted(Talk<Transferred> talk, Failure why) {
    talk.sends("ABOR")
        .does(new DiscardData())
        .waits(Deadline.ABORT)
        .hears("426 Aborted.")
        .sends("NOOP")
        .hears("226 Abort successful.")
        .hears("200 Zzz...")
        .fails(why);
  }

  /// What comes of a transfer in which these things happen in this order. Bytes cannot end before
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
