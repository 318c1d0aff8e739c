package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.conversation.ConversationSamples.B;
import static dev.hexftp.domain.conversation.ConversationSamples.CWD;
import static dev.hexftp.domain.conversation.ConversationSamples.DELE;
import static dev.hexftp.domain.conversation.ConversationSamples.ENDED;
import static dev.hexftp.domain.conversation.ConversationSamples.RETR_A;
import static dev.hexftp.domain.conversation.ConversationSamples.SILENCE;
import static dev.hexftp.domain.conversation.ConversationSamples.retrieving;
import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.RepresentationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Replies that make a success doubtful after the event.
class DoubtfulSuccessTest {
  private static final FtpCommand QUIT = new FtpCommand.Quit();

  // --- Doubt ---

  @Test
  void a_refusal_without_a_command_makes_the_last_success_doubtful() {
    LinkState link = retrieving().meets(ENDED).hears("226 Done.").succeeds();

    LinkState later =
        Chat.on(link, SingleExchange.begin(QUIT))
            .hears("426 Cut.")
            .does("surplus 426 Cut.")
            .meets(SILENCE)
            .does("> QUIT")
            .hears("221 Bye.")
            .succeeds();

    assertThat(later.doubt()).contains(reply("426 Cut."));
    assertThat(later.withoutDoubt().doubt()).isEmpty();
  }

  /// Two surplus replies hide the refusal before the answer to QUIT, unless that is no goodbye.
  @Test
  void a_goodbye_in_other_words_is_not_the_last_word() {
    LinkState link =
        Chat.of(SingleExchange.begin(DELE)).does("> DELE a").hears("250 ok").succeeds();

    LinkState later =
        Chat.on(link, SingleExchange.begin(QUIT))
            .meets(SILENCE)
            .does("> QUIT")
            .hears("200 ok")
            .hears("550 No such file.")
            .does("surplus 550 No such file.")
            .hears("221 Bye.")
            .does("surplus 221 Bye.")
            .succeeds();

    assertThat(later.doubt()).contains(reply("550 No such file."));
  }

  @Test
  void a_server_that_says_goodbye_in_other_words_and_goes_has_said_goodbye() {
    LinkState link =
        Chat.of(SingleExchange.begin(DELE)).does("> DELE a").hears("250 ok").succeeds();

    LinkState later =
        Chat.on(link, SingleExchange.begin(QUIT))
            .meets(SILENCE)
            .does("> QUIT")
            .hears("200 ok")
            .meets(new Event.ControlLost())
            .succeeds();

    assertThat(later.doubt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "426 Cut., true, true",
    "550 No., true, true",
    "226 Done., true, false",
    "434 No., false, true",
    "500 What?, false, false",
    "502 What?, false, false"
  })
  void a_reply_in_place_of_goodbye_is_for_an_earlier_command(
      String line, boolean surplus, boolean doubtful) {
    LinkState link = Chat.of(SingleExchange.begin(CWD)).does("> CWD a").hears("250 ok").succeeds();
    Chat<Reply> quitting =
        Chat.on(link, SingleExchange.begin(QUIT)).meets(SILENCE).does("> QUIT").hears(line);

    LinkState end =
        surplus
            ? quitting.does("surplus " + line).hears("221 Bye.").succeeds()
            : quitting.fails(new Failure.Refused(QUIT, reply(line)));

    assertThat(end.doubt().isDefined()).isEqualTo(doubtful);
  }

  @Test
  void a_reply_too_many_that_was_taken_for_another_is_noticed_when_they_do_not_balance() {
    LinkState deleted =
        Chat.of(SingleExchange.begin(DELE)).does("> DELE a").hears("250 Gone.").succeeds();
    // The server says it twice, and then refuses CWD: both are taken for the answers to later
    // commands.
    LinkState moved =
        Chat.on(deleted, SingleExchange.begin(CWD))
            .meets(SILENCE)
            .does("> CWD a")
            .hears("250 Gone.")
            .succeeds();
    FtpCommand other = new FtpCommand.Dele(B);
    LinkState refused =
        Chat.on(moved, SingleExchange.begin(other))
            .meets(SILENCE)
            .does("> DELE b")
            .hears("550 No such directory.")
            .fails(new Failure.Refused(other, reply("550 No such directory.")));
    assertThat(refused.doubt()).isEmpty();

    LinkState end =
        Chat.on(refused, SingleExchange.begin(QUIT))
            .meets(SILENCE)
            .does("> QUIT")
            .hears("250 Gone.")
            .does("surplus 250 Gone.")
            .hears("221 Bye.")
            .succeeds();

    assertThat(end.doubt()).contains(reply("550 No such directory."));
  }

  @Test
  void replies_that_all_say_done_leave_no_doubt_however_many_they_are() {
    LinkState deleted =
        Chat.of(SingleExchange.begin(DELE)).does("> DELE a").hears("250 Gone.").succeeds();
    LinkState moved =
        Chat.on(deleted, SingleExchange.begin(CWD))
            .meets(SILENCE)
            .does("> CWD a")
            .hears("250 Gone.")
            .succeeds();

    assertThat(
            Chat.on(moved, SingleExchange.begin(QUIT))
                .hears("250 There.")
                .does("surplus 250 There.")
                .meets(SILENCE)
                .does("> QUIT")
                .hears("221 Bye.")
                .succeeds()
                .doubt())
        .isEmpty();
  }

  @Test
  void a_refusal_during_a_proof_is_about_the_transfer() {
    Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)))
        .does("> RETR a")
        .hears("226 Something before.")
        .does("MoveData")
        .meets(ENDED)
        .does("> NOOP")
        .hears("426 Cut.")
        .does("DiscardData")
        .fails(new Failure.Refused(RETR_A, reply("426 Cut.")));
  }
}
