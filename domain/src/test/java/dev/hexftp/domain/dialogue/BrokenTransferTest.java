package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.MOVED;
import static dev.hexftp.domain.dialogue.Samples.RETR;
import static dev.hexftp.domain.dialogue.Samples.STOR;
import static dev.hexftp.domain.dialogue.TransferTalks.COMPLETE;
import static dev.hexftp.domain.dialogue.TransferTalks.retrieve;
import static dev.hexftp.domain.dialogue.TransferTalks.retrieving;
import static dev.hexftp.domain.dialogue.TransferTalks.store;
import static dev.hexftp.domain.dialogue.TransferTalks.storing;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.dialogue.Action.MoveData;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Transfers that break off, are stopped, or lose the control connection.
class BrokenTransferTest {
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
  void a_foreign_peer_ends_the_wait_after_any_replies() {
    HostAddress address = new HostAddress.Ipv4(192, 0, 2, 7);
    DataNotOpened stranger = new DataNotOpened(ConnectFault.WRONG_PEER, Option.of(address));
    Failure expected =
        new Failure.DataLost(Direction.RECEIVED, ByteCount.ZERO, new DataFault.Stranger(address));

    retrieve()
        .sends("RETR a.zip")
        .hears("150 Here it comes.")
        .does(new MoveData())
        .hears("226 Done.")
        .meets(stranger)
        .does(new DiscardData())
        .fails(expected);
    retrieve()
        .sends("RETR a.zip")
        .meets(stranger)
        .sends("ABOR")
        .does(new DiscardData())
        .hears("425 Nobody came.")
        .sends("NOOP")
        .hears("200 Ok.")
        .fails(expected);
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
  void when_this_side_must_stop_the_transfer_is_aborted() {
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
  void when_only_the_confirmation_is_missing_the_moved_bytes_are_kept_in_mind() {
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
  void an_upload_whose_connection_is_reset_after_the_last_byte_has_failed() {
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
}
