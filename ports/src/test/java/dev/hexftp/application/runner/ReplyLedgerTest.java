package dev.hexftp.application.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.application.runner.ReplyLedger.Use;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyLedgerTest {
  private static final FtpCommand PORT =
      new FtpCommand.Port(new Endpoint(new HostAddress.Ipv4(192, 0, 2, 7), new Port(50_000)));
  private static final FtpCommand RETR =
      new FtpCommand.Retr(CommandArgument.of("b").getOrElseThrow(AssertionError::new));

  private final ReplyLedger ledger = new ReplyLedger();

  @Test
  void what_is_kept_is_handed_over_when_it_is_claimed() {
    sendBoth();
    answer("226 done");

    assertThat(ledger.useOf(reply("229 come"))).isEqualTo(Use.KEPT);
    assertThat(ledger.kept()).isEmpty();
    assertThat(ledger.claim(new FtpCommand.Epsv())).isTrue();
    assertThat(ledger.kept()).contains(reply("229 come"));
  }

  @Test
  void a_preliminary_reply_that_is_kept_leaves_the_final_one_owed() {
    ledger.sent();
    ledger.sentAhead(RETR);
    answer("226 done");
    ledger.useOf(reply("150 coming"));

    assertThat(ledger.abandon()).containsExactly(reply("150 coming"));

    assertThat(ledger.isOpen()).isTrue();
  }

  @Test
  void what_begins_a_transfer_is_not_for_what_opens_the_way() {
    sendBoth();
    answer("226 a file before");

    assertThat(ledger.useOf(reply("150 coming"))).isEqualTo(Use.OUT_OF_TURN);
  }

  @Test
  void whoever_overtakes_gets_no_reply_to_what_was_overtaken() {
    ledger.sent();
    ledger.sentAhead(RETR);
    answer("226 done");
    ledger.useOf(reply("150 coming"));
    ledger.overtake();
    ledger.sent();

    assertThat(ledger.useOf(reply("226 done"))).isEqualTo(Use.UNWANTED);
    assertThat(ledger.useOf(reply("213 5"))).isEqualTo(Use.FOR_DIALOGUE);
  }

  @Test
  void that_the_server_closes_is_always_for_whoever_is_playing() {
    sendBoth();
    ledger.overtake();

    assertThat(ledger.useOf(reply("421 bye"))).isEqualTo(Use.FOR_DIALOGUE);
  }

  @Test
  void one_command_has_one_final_reply() {
    sendBoth();
    answer("226 done");
    ledger.useOf(reply("229 come"));

    assertThat(ledger.useOf(reply("226 again"))).isEqualTo(Use.OUT_OF_TURN);
  }

  @Test
  void a_surplus_reply_is_not_taken_for_the_way_to_the_next_file() {
    sendBoth();
    answer("226 done");

    assertThat(ledger.useOf(reply("226 again"))).isEqualTo(Use.OUT_OF_TURN);
  }

  @Test
  void what_opens_the_way_is_not_taken_for_the_end_of_a_file() {
    ledger.sent();
    ledger.sentAhead(PORT);
    ledger.sentAhead(RETR);

    assertThat(ledger.useOf(reply("200 will come"))).isEqualTo(Use.OUT_OF_TURN);
  }

  @Test
  void each_of_two_commands_gets_its_own_replies() {
    ledger.sent();
    ledger.sentAhead(PORT);
    ledger.sentAhead(RETR);
    answer("226 done");
    for (String line : List.of("200 will come", "150 coming", "226 done")) {
      assertThat(ledger.useOf(reply(line))).isEqualTo(Use.KEPT);
    }

    assertThat(ledger.claim(RETR)).isFalse();
    assertThat(ledger.claim(PORT)).isTrue();
    assertThat(ledger.kept()).contains(reply("200 will come"));
    assertThat(ledger.kept()).isEmpty();
    assertThat(ledger.claim(RETR)).isTrue();
    assertThat(ledger.kept()).contains(reply("150 coming"));
    assertThat(ledger.kept()).contains(reply("226 done"));
  }

  @Test
  void an_abort_does_not_end_with_the_reply_to_what_went_ahead() {
    ledger.sent();
    ledger.sentAhead(PORT);
    ledger.sentAhead(RETR);
    ledger.abort();
    ledger.sent();

    answer("426 broken off");
    assertThat(ledger.useOf(reply("200 will come"))).isEqualTo(Use.UNWANTED);
    answer("425 nobody there");
    answer("225 aborted");
    answer("200 noop");
  }

  private void sendBoth() {
    ledger.sent();
    ledger.sentAhead(new FtpCommand.Epsv());
  }

  private void answer(String line) {
    assertThat(ledger.useOf(reply(line))).isEqualTo(Use.FOR_DIALOGUE);
    ledger.note(reply(line));
  }

  private static Reply reply(String line) {
    return new Reply(new ReplyCode(Integer.parseInt(line.substring(0, 3))), List.of(line), false);
  }
}
