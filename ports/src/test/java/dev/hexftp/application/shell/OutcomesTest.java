package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The outcome of each command for a program that uses the client.
class OutcomesTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @Test
  void commands_and_replies_are_reported_in_order() {
    test.server.answers("CWD", "250 here you are");

    CommandOutcome outcome = test.outcomeOf("cd there");

    assertThat(lines(outcome)).containsExactly("> CWD there", "250 here you are");
  }

  @Test
  void a_password_is_in_no_outcome() {
    test = ShellUnderTest.quiet();
    test.does("open " + ShellUnderTest.HOST);

    CommandOutcome outcome = test.outcomeOf("user anna secret");

    assertThat(lines(outcome)).contains("> PASS ****");
    assertThat(outcome.toString()).doesNotContain("secret");
  }

  @Test
  void each_command_has_only_its_own_effects() {
    test.server.answers("DELE", "550 no").answers("NOOP", "200 ok");

    test.fails("delete x");
    CommandOutcome outcome = test.outcomeOf("quote NOOP");

    assertThat(lines(outcome)).containsExactly("> NOOP", "200 ok");
  }

  @Test
  void a_transfer_is_reported_with_names_bytes_method_and_evidence() {
    test.server.sends("RETR a", "12345").takes("STOR up", _ -> {});

    Effect.Transferred got = onlyTransfer(test.outcomeOf("get a here"));
    Effect.Transferred put = onlyTransfer(test.outcomeOf("put here up"));

    assertThat(got.names()).isEqualTo(new Effect.Names(Direction.RECEIVED, Option.of("here"), "a"));
    assertThat(got.result().moved()).isEqualTo(new ByteCount(5));
    assertThat(got.result().method()).isEqualTo(DataMethod.EPSV);
    assertThat(got.result().evidence().reply().text()).isEqualTo("done");
    assertThat(put.names()).isEqualTo(new Effect.Names(Direction.SENT, Option.of("here"), "up"));
  }

  @Test
  void a_listing_on_the_screen_has_no_local_name() {
    test.server.sends("NLST", "a\r\n");

    Effect.Transferred listing = onlyTransfer(test.outcomeOf("ls"));

    assertThat(listing.names()).isEqualTo(new Effect.Names(Direction.RECEIVED, Option.none(), ""));
  }

  @Test
  void a_failed_command_reports_its_earlier_effects() {
    test.server.answers("RETR", "550 no such file");

    CommandOutcome outcome = test.shell.execute("get a");

    assertThat(outcome.failure().get()).isInstanceOf(Failure.Refused.class);
    assertThat(outcome.transfers()).isEmpty();
    assertThat(lines(outcome)).endsWith("> RETR a", "550 no such file");
  }

  @Test
  void a_repeated_attempt_is_reported_with_its_reason() {
    test = new ShellUnderTest(retrying(1));
    test.does("open ftp.example").does("user anna secret");
    test.server.on(
        "DELE x",
        peer -> {
          peer.say("450 busy");
          test.server.answers("DELE x", "250 gone");
        });

    CommandOutcome outcome = test.outcomeOf("delete x");

    assertThat(outcome.effects().get(2)).isInstanceOf(Effect.PartFailed.class);
    assertThat(outcome.effects().get(3))
        .isEqualTo(new Effect.Decided(new Notice.TryingAgain(1, 1)));
    assertThat(lines(outcome)).containsExactly("> DELE x", "450 busy", "> DELE x", "250 gone");
  }

  @Test
  void a_command_for_many_files_reports_the_outcome_of_each() {
    test = ShellUnderTest.loggedIn("y", "n", "y", "q");
    test.server
        .sends("NLST", "a\r\nb\r\nc\r\nd\r\ne\r\n")
        .sends("RETR a", "A")
        .answers("RETR c", "550 no");

    CommandOutcome outcome = test.shell.execute("mget *");

    assertThat(outcome.files())
        .extracting(FileOutcome::name)
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(outcome.files().get(0)).isEqualTo(FileOutcome.done("a"));
    assertThat(outcome.files().get(1))
        .isEqualTo(FileOutcome.skipped("b", FileOutcome.Reason.DECLINED));
    assertThat(outcome.files().get(2).isFailed()).isTrue();
    assertThat(outcome.files().get(3))
        .isEqualTo(FileOutcome.skipped("d", FileOutcome.Reason.DECLINED));
    assertThat(outcome.files().get(4))
        .isEqualTo(FileOutcome.skipped("e", FileOutcome.Reason.NOT_TRIED));
    assertThat(outcome.failure().get())
        .isInstanceOfSatisfying(
            Failure.Incomplete.class,
            incomplete -> {
              assertThat(incomplete.failed()).isEqualTo(1);
              assertThat(incomplete.done()).isEqualTo(1);
              assertThat(incomplete.untried()).isZero();
            });
  }

  @Test
  void a_report_about_the_client_is_an_effect() {
    CommandOutcome outcome = test.outcomeOf("glob");

    assertThat(outcome.effects())
        .containsExactly(new Effect.Told(new Notice.Toggled(Toggle.GLOB, false)));
  }

  @Test
  void a_program_gives_commands_instead_of_lines() {
    test.server.answers("DELE", "250 gone");

    CommandOutcome outcome =
        test.shell.perform(
            new ShellCommand.Exchange(new FtpCommand.Dele(new CommandArgument("two words"))));

    assertThat(outcome.result()).isEqualTo(new Result.Succeeded());
    assertThat(lines(outcome)).containsExactly("> DELE two words", "250 gone");
  }

  @Test
  void the_end_is_a_command_like_the_others() {
    CommandOutcome outcome = test.shell.end();

    assertThat(outcome.result()).isEqualTo(new Result.Succeeded());
    assertThat(lines(outcome)).containsExactly("> QUIT", "221 goodbye");
  }

  @Test
  void the_end_without_a_connection_says_nothing() {
    test.does("close");

    assertThat(test.shell.end().effects()).isEmpty();
  }

  @Test
  void the_way_to_a_server_is_reported() {
    test = ShellUnderTest.quiet();

    CommandOutcome outcome = test.outcomeOf("open " + ShellUnderTest.HOST);

    assertThat(outcome.effects())
        .contains(new Effect.Told(new Notice.Connected(new HostName(ShellUnderTest.HOST))));
  }

  private static Effect.Transferred onlyTransfer(CommandOutcome outcome) {
    assertThat(outcome.transfers()).hasSize(1);
    return outcome.transfers().getFirst();
  }

  private static List<String> lines(CommandOutcome outcome) {
    return outcome.effects().stream().flatMap(effect -> line(effect).toJavaStream()).toList();
  }

  private static Option<String> line(Effect effect) {
    return switch (effect) {
      case Effect.Sent(String command) -> Option.of("> " + command);
      case Effect.Replied(var reply) -> Option.of(reply.lines().getLast());
      case Effect.Transferred _, Effect.Decided _, Effect.Told _ -> Option.none();
      case Effect.PartFailed _, Effect.Omitted _ -> Option.none();
    };
  }
}
