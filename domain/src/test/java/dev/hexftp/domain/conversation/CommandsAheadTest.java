package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.conversation.ConversationSamples.CWD;
import static dev.hexftp.domain.conversation.ConversationSamples.ENDED;
import static dev.hexftp.domain.conversation.ConversationSamples.EPSV;
import static dev.hexftp.domain.conversation.ConversationSamples.HERE;
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
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that were sent ahead, and the replies to them.
class CommandsAheadTest {
  // --- Commands that were sent ahead ---

  @Test
  void the_success_of_a_file_waits_for_the_reply_to_the_first_command_ahead() {
    Chat<Transferred> chat = retrieving(EPSV).meets(ENDED).hears("226 Done.");
    assertThat(chat.waits().patience()).containsExactly(Deadline.REPLY);

    LinkState link = chat.hears("229 Come (|||40123|)").succeeds();

    Chat.on(link, passive()).does("= EPSV", "ConnectData").succeeds();
  }

  @Test
  void a_refusal_before_that_reply_is_the_last_word_about_the_file() {
    for (String verdict : List.of("426 Cut.", "451 Disk.", "552 Quota.")) {
      retrieving(EPSV)
          .meets(ENDED)
          .hears("226 Done.")
          .hears(verdict)
          .fails(new Failure.Refused(RETR_A, reply(verdict)));
    }
    retrieving(EPSV)
        .meets(ENDED)
        .hears("250 Come.")
        .hears("426 Cut.")
        .fails(new Failure.Refused(RETR_A, reply("426 Cut.")));
  }

  @Test
  void a_success_against_which_nothing_speaks_stands_and_the_next_dialogue_hears_the_rest() {
    for (Event event : List.of(SILENCE, new Event.ControlLost(), said("421 Bye."))) {
      LinkState link = retrieving(EPSV).meets(ENDED).hears("226 Done.").meets(event).succeeds();

      Chat.on(link, passive()).does("= EPSV", "DiscardData").fails(failure(event));
    }
  }

  @Test
  void an_interrupt_while_success_is_held_back_is_heeded() {
    retrieving(EPSV)
        .meets(ENDED)
        .hears("226 Done.")
        .meets(new Event.Interrupted())
        .fails(new Failure.Interrupted());
  }

  @Test
  void a_surplus_reply_is_not_taken_for_the_way_to_the_next_file() {
    retrieving(EPSV)
        .meets(ENDED)
        .hears("226 Done.")
        .hears("226 Again.")
        .does("surplus 226 Again.")
        .hears("229 Come (|||40123|)")
        .succeeds();
  }

  @Test
  void early_replies_are_handed_over_when_their_command_is_claimed() {
    LinkState link =
        retrieving(PORT, RETR_B)
            .hears("226 Done.")
            .hears("200 Will come.")
            .hears("150 Coming.")
            .hears("226 Done.")
            .meets(ENDED)
            .succeeds();

    LinkState open =
        Chat.on(link, OpenData.begin(List.of(DataMethod.PORT), PassiveAddress.OF_PEER))
            .does("ListenForData")
            .meets(new Event.DataListening(HERE))
            .does("= PORT 192,0,2,7,195,80")
            .succeeds();
    Chat.on(open, Transfer.begin(TransferPlan.of(RETR_B, RepresentationType.IMAGE)))
        .does("= RETR b", "MoveData")
        .meets(ENDED)
        .succeeds();
  }

  @ParameterizedTest
  @CsvSource({"EPSV, 229 Come.", "PORT, 200 Will come."})
  void a_command_that_is_answered_before_an_earlier_one_is_out_of_turn(String what, String line) {
    retrieving(what.equals("EPSV") ? EPSV : PORT)
        .hears(line)
        .does("DiscardData")
        .fails(new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply(line))));
  }

  @Test
  void a_transfer_that_begins_after_its_confirmation_was_not_confirmed() {
    Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)), EPSV)
        .does("> RETR a", ">> EPSV")
        .hears("226 A file before.")
        .does("MoveData")
        .hears("150 Coming.")
        .meets(ENDED)
        .hears("426 Cut.")
        .does("DiscardData")
        .fails(new Failure.Refused(RETR_A, reply("426 Cut.")));
  }

  @Test
  void a_reply_to_a_vain_command_ahead_is_for_no_other() {
    LinkState link =
        retrieving(PORT, RETR_B).meets(ENDED).hears("226 Done.").hears("200 ok").succeeds();

    Chat.on(link, SingleExchange.begin(CWD))
        .does("in vain 200 ok", "DiscardData")
        .hears("150 Coming.")
        .does("in vain 150 Coming.")
        .hears("425 Nobody there.")
        .does("in vain 425 Nobody there.")
        .meets(SILENCE)
        .does("> CWD a")
        .hears("250 There.")
        .succeeds();
  }

  @Test
  void a_question_about_the_present_file_overtakes_commands_ahead() {
    Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)), EPSV)
        .does("> RETR a", ">> EPSV")
        .hears("150 Coming.")
        .does("MoveData")
        .meets(new Event.DataCutOff(new ByteCount(7)))
        .hears("226 Done.")
        .does("> SIZE a")
        .hears("229 Come.")
        .does("in vain 229 Come.")
        .hears("213 7")
        .succeeds();
  }

  private static Step<OpenedData> passive() {
    return OpenData.beginTrusting(List.of(DataMethod.EPSV), PassiveAddress.OF_PEER);
  }

  private static Event said(String line) {
    return new Event.ReplyArrived(reply(line));
  }

  private static Failure failure(Event event) {
    return switch (event) {
      case Event.ControlLost _ -> new Failure.ControlLost();
      case Event.ReplyArrived(Reply reply) -> new Failure.ServiceClosing(reply);
      default -> new Failure.ReplyOverdue();
    };
  }
}
