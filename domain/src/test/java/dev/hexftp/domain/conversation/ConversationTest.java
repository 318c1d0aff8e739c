package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.dialogue.Rename;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose reply is it, when the server says more, less, earlier or later than it was asked.
class ConversationTest {
  private static final CommandArgument A = new CommandArgument("a");
  private static final CommandArgument B = new CommandArgument("b");
  private static final FtpCommand.Retr RETR_A = new FtpCommand.Retr(A);
  private static final FtpCommand.Retr RETR_B = new FtpCommand.Retr(B);
  private static final FtpCommand.Stor STOR_A = new FtpCommand.Stor(A);
  private static final FtpCommand CWD = new FtpCommand.Cwd(A);
  private static final FtpCommand DELE = new FtpCommand.Dele(A);
  private static final FtpCommand EPSV = new FtpCommand.Epsv();
  private static final FtpCommand QUIT = new FtpCommand.Quit();
  private static final Endpoint HERE =
      new Endpoint(new HostAddress.Ipv4(192, 0, 2, 7), new Port(50_000));
  private static final FtpCommand PORT = new FtpCommand.Port(HERE);
  private static final Event ENDED = new Event.DataEnded(new ByteCount(1_800));
  private static final Event SILENCE = new Event.DeadlinePassed();

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
  void what_confirms_a_transfer_opens_no_data_connection() {
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
  void what_opens_a_data_connection_confirms_no_transfer() {
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
  void a_directory_is_entered_by_200_and_what_comes_after_that_is_too_much() {
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

  @ParameterizedTest
  @CsvSource({
    "426 Cut., true, true",
    "550 No., true, true",
    "226 Done., true, false",
    "434 No., false, true",
    "500 What?, false, false",
    "502 What?, false, false"
  })
  void what_is_said_in_place_of_goodbye_is_for_something_before(
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
    // The server says it twice, and then refuses CWD: both are taken for what comes next.
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
  void what_refuses_a_transfer_that_is_being_proven_is_about_the_transfer() {
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

  // --- Commands that were sent ahead ---

  @Test
  void the_success_of_a_file_waits_for_the_reply_to_the_first_command_ahead() {
    Chat<Transferred> chat = retrieving(EPSV).meets(ENDED).hears("226 Done.");
    assertThat(chat.waits().patience()).containsExactly(Deadline.REPLY);

    LinkState link = chat.hears("229 Come (|||40123|)").succeeds();

    Chat.on(link, passive()).does("= EPSV", "ConnectData").succeeds();
  }

  @Test
  void what_refuses_something_before_that_reply_is_the_last_word_about_the_file() {
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
  void what_has_come_early_is_handed_over_when_it_is_claimed() {
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
  void what_comes_for_a_command_ahead_in_vain_is_for_no_other() {
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
  void a_question_about_the_present_file_overtakes_what_went_ahead() {
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

  // --- What was left behind ---

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
  void what_never_comes_is_not_waited_for_when_the_count_is_known_to_be_wrong() {
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
  void an_abort_ends_with_the_answer_to_its_fence_whatever_went_ahead() {
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

  private static Step<OpenedData> passive() {
    return OpenData.beginTrusting(List.of(DataMethod.EPSV), PassiveAddress.OF_PEER);
  }

  private static Chat<Transferred> retrieving(FtpCommand... ahead) {
    Chat<Transferred> chat =
        Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)), ahead);
    List<String> sent =
        List.of(ahead).stream().map(command -> ">> " + CommandEncoder.masked(command)).toList();
    String[] acts = Stream.concat(Stream.of("> RETR a"), sent.stream()).toArray(String[]::new);
    return chat.does(acts).hears("150 Coming.").does("MoveData");
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
