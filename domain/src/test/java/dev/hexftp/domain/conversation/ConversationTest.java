package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.conversation.ConversationSamples.A;
import static dev.hexftp.domain.conversation.ConversationSamples.B;
import static dev.hexftp.domain.conversation.ConversationSamples.CWD;
import static dev.hexftp.domain.conversation.ConversationSamples.ENDED;
import static dev.hexftp.domain.conversation.ConversationSamples.RETR_A;
import static dev.hexftp.domain.conversation.ConversationSamples.SILENCE;
import static dev.hexftp.domain.conversation.ConversationSamples.retrieving;
import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.Rename;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose reply is it, when the server says more, less, earlier or later than it was asked.
class ConversationTest {
  private static final FtpCommand.Stor STOR_A = new FtpCommand.Stor(A);

  // --- Replies that answer no command ---

  @ParameterizedTest
  @CsvSource({
    "CWD a, 226 Done., 250 There.",
    "CWD a, 200 There., ",
    "DELE a, 226 Done., 250 Gone.",
    "MKD a, 226 Done., 257 Made.",
    "RMD a, 226 Done., 250 Gone.",
    "TYPE I, 226 Done., 200 Fine.",
    "TYPE I, 250 Done., 200 Fine.",
    "NOOP, 226 Done., 200 Fine.",
    "PWD, 250 Done., 257 Here.",
    "PWD, 226 Done., 257 Here.",
    "SIZE a, 250 Done., 213 7",
    "FEAT, 250 Done., 211 End",
    "USER a, 226 Done., 331 Password?",
    "USER a, 220 Ready., 331 Password?",
    "PASS ****, 250 Done., 230 Welcome."
  })
  void a_reply_is_no_answer_if_its_code_cannot_be(String line, String surplus, String answer) {
    FtpCommand command = Commands.of(line);
    Chat<Reply> chat = Chat.of(SingleExchange.begin(command)).does("> " + line);
    if (answer == null) {
      chat.hears(surplus).succeeds();
    } else {
      LinkState link = chat.hears(surplus).does("surplus " + surplus).hears(answer).succeeds();
      assertThat(link.doubt()).isEmpty();
      assertThat(link.replies().entries()).isEmpty();
    }
  }

  @Test
  void a_refusal_after_a_surplus_reply_is_the_answer() {
    Chat.of(SingleExchange.begin(CWD))
        .does("> CWD a")
        .hears("226 Done.")
        .does("surplus 226 Done.")
        .hears("550 No such directory.")
        .fails(new Failure.Refused(CWD, reply("550 No such directory.")));
  }

  @Test
  void neither_half_of_a_rename_takes_the_reply_to_something_else() {
    Chat.of(Rename.begin(A, B))
        .does("> RNFR a")
        .hears("226 Done.")
        .does("surplus 226 Done.")
        .hears("250 Done.")
        .does("surplus 250 Done.")
        .hears("350 And now?")
        .does("> RNTO b")
        .hears("226 Done.")
        .does("surplus 226 Done.")
        .hears("553 Not that name.")
        .fails(new Failure.Refused(new FtpCommand.Rnto(B), reply("553 Not that name.")));
  }

  @Test
  void a_confirmation_of_a_transfer_opens_no_data_connection() {
    Chat.of(OpenData.begin(List.of(DataMethod.EPSV), PassiveAddress.OF_PEER))
        .does("> EPSV")
        .hears("226 Done.")
        .does("surplus 226 Done.")
        .hears("250 Done.")
        .does("surplus 250 Done.")
        .hears("229 Come (|||40123|)")
        .does("ConnectData")
        .waits();
  }

  @Test
  void a_reply_that_opens_a_data_connection_confirms_no_transfer() {
    for (String line : List.of("200 Fine.", "227 Come.", "229 Come.")) {
      Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)))
          .does("> RETR a")
          .hears(line)
          .does("surplus " + line)
          .hears("150 Coming.")
          .does("MoveData")
          .meets(ENDED)
          .hears("226 Done.")
          .succeeds();
    }
    for (String line : List.of("227 Come.", "229 Come.")) {
      retrieving().meets(ENDED).hears(line).does("surplus " + line).hears("226 Done.").succeeds();
    }
  }

  @Test
  void a_directory_is_entered_by_200_and_later_replies_are_surplus() {
    LinkState link =
        Chat.of(SingleExchange.begin(CWD)).does("> CWD a").hears("200 There.").succeeds();

    assertThat(
            Chat.on(link, SingleExchange.begin(new FtpCommand.Type(RepresentationType.IMAGE)))
                .hears("250 There.")
                .does("surplus 250 There.")
                .meets(SILENCE)
                .does("> TYPE I")
                .hears("200 Fine.")
                .succeeds()
                .doubt())
        .isEmpty();
  }

  @Test
  void an_upload_that_has_begun_and_ended_is_confirmed_by_any_reply_that_says_done() {
    Chat.of(Transfer.begin(TransferPlan.of(STOR_A, RepresentationType.IMAGE)))
        .does("> STOR a")
        .hears("150 Go on.")
        .does("MoveData")
        .meets(ENDED)
        .hears("200 OK, received 1800 bytes")
        .succeeds();
  }

  @Test
  void so_many_surplus_replies_are_no_slip() {
    Chat<Reply> chat = Chat.of(SingleExchange.begin(CWD)).does("> CWD a");
    for (int i = 0; i < Conversation.MOST_SURPLUS; i++) {
      chat.hears("226 Done.").does("surplus 226 Done.");
    }
    chat.hears("226 Done.")
        .fails(new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply("226 Done."))));
  }
}
