package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.MOVED;
import static dev.hexftp.domain.dialogue.Samples.RETR;
import static dev.hexftp.domain.dialogue.Samples.plan;
import static dev.hexftp.domain.dialogue.TransferTalks.COMPLETE;
import static dev.hexftp.domain.dialogue.TransferTalks.retrieve;
import static dev.hexftp.domain.dialogue.TransferTalks.retrieving;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.dialogue.Action.MoveData;
import dev.hexftp.domain.dialogue.Action.StopData;
import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.SizeBefore;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The proof that a transfer is complete, and the questions to the server when the evidence is
/// against it.
class TransferEvidenceTest {
  @Test
  void another_reply_than_that_to_noop_shows_that_nothing_was_confirmed() {
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
  void of_text_the_announced_size_says_nothing() {
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
  void a_listing_that_was_cut_off_can_be_proven_by_nothing() {
    Talk.of(Transfer.begin(plan(new FtpCommand.List(CommandArgument.NONE))))
        .sends("LIST")
        .hears("150 Here it comes.")
        .does(new MoveData())
        .meets(new DataCutOff(MOVED))
        .hears("226 Done.")
        .fails(new Failure.DataLost(Direction.RECEIVED, MOVED, new DataFault.Truncated()));
  }

  private static Talk<Transferred> announcing(String preliminary) {
    return retrieve().sends("RETR a.zip").hears(preliminary).does(new MoveData());
  }
}
