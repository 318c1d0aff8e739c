package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.conversation.ConversationSamples.CWD;
import static dev.hexftp.domain.conversation.ConversationSamples.DELE;
import static dev.hexftp.domain.conversation.ConversationSamples.EPSV;
import static dev.hexftp.domain.conversation.ConversationSamples.PORT;
import static dev.hexftp.domain.conversation.ConversationSamples.RETR_A;
import static dev.hexftp.domain.conversation.ConversationSamples.RETR_B;
import static dev.hexftp.domain.conversation.ConversationSamples.SILENCE;
import static dev.hexftp.domain.conversation.ConversationSamples.retrieving;
import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The remains of an interrupt or a failure do not disturb later commands.
class LeftBehindTest {
  // --- Remains ---

  @Test
  void the_late_reply_to_an_interrupted_command_is_not_taken_for_the_next_ones() {
    LinkState link =
        Chat.of(SingleExchange.begin(CWD))
            .does("> CWD a")
            .meets(new Event.Interrupted())
            .fails(new Failure.Interrupted());

    Chat<Reply> next = Chat.on(link, SingleExchange.begin(DELE));
    assertThat(next.waits().patience()).containsExactly(Deadline.REPLY);
    assertThat(next.hears("250 There.").does("late 250 There.").waits().patience()).isEmpty();
    next.meets(SILENCE).does("> DELE a").hears("250 Gone.").succeeds();
  }

  @Test
  void lost_replies_are_not_awaited_when_the_count_is_known_to_be_wrong() {
    LinkState link =
        retrieving(EPSV)
            .hears("500 What?")
            .does("DiscardData")
            .fails(new Failure.Refused(RETR_A, reply("500 What?")));

    Chat.on(link, SingleExchange.begin(CWD))
        .does("DiscardData")
        .hears("226 Done.")
        .does("surplus 226 Done.", "> NOOP")
        .hears("200 Zzz...")
        .does("in vain 200 Zzz...")
        .meets(SILENCE)
        .does("> CWD a")
        .hears("250 There.")
        .succeeds();
  }

  @Test
  void an_abort_ends_with_the_answer_to_its_fence_after_any_commands_ahead() {
    LinkState link =
        retrieving(PORT, RETR_B)
            .meets(new Event.Interrupted())
            .does("> ABOR", "DiscardData")
            .hears("426 Cut.")
            .does("> NOOP")
            .hears("200 Will come.")
            .does("in vain 200 Will come.")
            .hears("425 Nobody there.")
            .does("in vain 425 Nobody there.")
            .hears("225 Aborted.")
            .hears("200 Zzz...")
            .fails(new Failure.Interrupted());

    assertThat(link.replies().entries()).isEmpty();
    assertThat(link.doubt()).isEmpty();
  }

  @Test
  void a_connection_that_could_not_be_made_is_heard_of_by_its_transfer() {
    LinkState link =
        Chat.of(OpenData.beginTrusting(List.of(DataMethod.EPSV), PassiveAddress.OF_PEER))
            .does("> EPSV")
            .hears("229 Come (|||40123|)")
            .does("ConnectData")
            .succeeds();

    Chat.on(link, Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)))
        .meets(new Event.DataNotOpened(ConnectFault.REFUSED))
        .meets(SILENCE)
        .does("> RETR a", "> ABOR", "DiscardData")
        .waits();
  }

  @Test
  void a_connection_may_take_no_longer_than_where_it_is_waited_for_alone() {
    LinkState link =
        Chat.of(OpenData.beginTrusting(List.of(DataMethod.EPSV), PassiveAddress.OF_PEER))
            .does("> EPSV")
            .hears("229 Come (|||40123|)")
            .does("ConnectData")
            .succeeds();
    Chat<Transferred> chat =
        Chat.on(link, Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)))
            .meets(SILENCE)
            .does("> RETR a");

    assertThat(chat.waits().patience()).containsExactly(Deadline.REPLY, Deadline.DATA_OPENING);
    chat.meets(SILENCE).does("> ABOR", "DiscardData").waits();
  }
}
