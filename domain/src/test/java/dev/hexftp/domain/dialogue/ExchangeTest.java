package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import org.junit.jupiter.api.Test;

/// The two machines of RFC 959 §6 that move no data and no secrets: one command, and two that
/// belong together.
class ExchangeTest {
  private static final FtpCommand CWD = new FtpCommand.Cwd(new CommandArgument("pub"));
  private static final CommandArgument OLD = new CommandArgument("old");
  private static final CommandArgument NEW = new CommandArgument("new");

  @Test
  void one_command_has_one_final_reply() {
    exchange().sends("CWD pub").hears("250 Done.").succeeds(reply("250 Done."));
    exchange()
        .sends("CWD pub")
        .hears("150 Looking.")
        .hears("150 Still looking.")
        .hears("250 Done.")
        .succeeds(reply("250 Done."));
  }

  @Test
  void a_server_that_wants_more_has_done_nothing() {
    for (FtpCommand command : Samples.ALONE) {
      Talk.of(SingleExchange.begin(command))
          .sends(CommandEncoder.masked(command))
          .hears("350 And now?")
          .fails(new Failure.Refused(command, reply("350 And now?")));
    }
    for (FtpCommand command : Samples.WITH_SEQUEL) {
      Talk.of(SingleExchange.begin(command))
          .sends(CommandEncoder.masked(command))
          .hears("350 And now?")
          .succeeds(reply("350 And now?"));
    }
  }

  @Test
  void a_refusal_names_the_command() {
    exchange()
        .sends("CWD pub")
        .hears("550 No such folder.")
        .fails(new Failure.Refused(CWD, reply("550 No such folder.")));
    exchange()
        .sends("CWD pub")
        .hears("450 Busy.")
        .fails(new Failure.Refused(CWD, reply("450 Busy.")));
  }

  @Test
  void a_server_that_hangs_up_or_says_nothing_is_lost() {
    exchange()
        .sends("CWD pub")
        .hears("421 Idle for too long.")
        .fails(new Failure.ServiceClosing(reply("421 Idle for too long.")));
    exchange().sends("CWD pub").meets(new Event.ControlLost()).fails(new Failure.ControlLost());
    exchange().sends("CWD pub").meets(new Event.DeadlinePassed()).fails(new Failure.ReplyOverdue());
  }

  @Test
  void a_rename_sends_the_new_name_when_the_server_asks_for_it() {
    rename()
        .sends("RNFR old")
        .hears("350 And now?")
        .sends("RNTO new")
        .hears("250 Done.")
        .succeeds(reply("250 Done."));
  }

  @Test
  void a_rename_whose_first_half_is_not_answered_by_a_question_sends_no_second() {
    for (String line : new String[] {"250 Done?", "450 Busy.", "550 No such file."}) {
      rename()
          .sends("RNFR old")
          .hears(line)
          .fails(new Failure.Refused(new FtpCommand.Rnfr(OLD), reply(line)));
    }
  }

  @Test
  void a_rename_whose_second_half_is_refused_names_that_half() {
    for (String line : new String[] {"350 And now?", "450 Busy.", "553 Not that name."}) {
      rename()
          .sends("RNFR old")
          .hears("350 And now?")
          .sends("RNTO new")
          .hears(line)
          .fails(new Failure.Refused(new FtpCommand.Rnto(NEW), reply(line)));
    }
  }

  private static Talk<Reply> exchange() {
    return Talk.of(SingleExchange.begin(CWD));
  }

  private static Talk<Reply> rename() {
    return Talk.of(Rename.begin(OLD, NEW));
  }
}
