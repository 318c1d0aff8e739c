package dev.hexftp.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.transfer.ByteCount;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EffectTest {
  private static final Reply REPLY =
      new Reply(ReplyCode.NOT_LOGGED_IN, List.of("530 Login incorrect."), false);

  @Test
  void a_command_is_kept_without_its_secret() {
    FtpCommand pass = new FtpCommand.Pass(Secret.of("swordfish").get());
    FtpCommand verbatim = new FtpCommand.Verbatim(new CommandArgument("acct swordfish"));

    assertThat(Effect.of(new Notice.CommandSent(pass)))
        .containsExactly(new Effect.Sent("PASS ****"));
    assertThat(Effect.of(new Notice.CommandSent(verbatim)))
        .containsExactly(new Effect.Sent("acct ****"));
  }

  @Test
  void a_reply_is_kept_however_little_of_it_is_shown() {
    for (Prominence prominence : Prominence.values()) {
      assertThat(Effect.of(new Notice.ReplyReceived(REPLY, prominence)))
          .containsExactly(new Effect.Replied(REPLY));
    }
  }

  @Test
  void a_failure_on_the_way_is_kept() {
    Failure failure = new Failure.ControlLost();

    assertThat(Effect.of(new Notice.Failed(failure)))
        .containsExactly(new Effect.PartFailed(failure));
  }

  @Test
  void decisions_and_answers_are_kept_as_they_are() {
    Notice.Decision decision = new Notice.PipeliningGivenUp(new HostName("ftp.example"));
    Notice.Answer answer = new Notice.Toggled(Toggle.GLOB, false);

    assertThat(Effect.of(decision)).containsExactly(new Effect.Decided(decision));
    assertThat(Effect.of(answer)).containsExactly(new Effect.Told(answer));
  }

  @Test
  void these_notices_are_decisions() {
    assertThat(Cases.of(Notice.Decision.class).stream().map(Class::getSimpleName))
        .containsExactlyInAnyOrder(
            "MacrosIgnored",
            "WishUnheeded",
            "SurplusReply",
            "LineSentAs",
            "FellBack",
            "NamesLeftOut",
            "DirectoriesLeftOut",
            "NameChanged",
            "TimeIsUp",
            "WrittenInPlace",
            "Reconnecting",
            "Confirmed",
            "ListedTwice",
            "SizeProvesNothing",
            "NotRepeated",
            "PipeliningGivenUp",
            "TrustIdle",
            "TryingAgain");
  }

  @Test
  void progress_and_typing_have_no_effect() {
    assertThat(Effect.of(new Notice.DataProgressed(ByteCount.ZERO, new ByteCount(1)))).isEmpty();
    assertThat(Effect.of(new Notice.LineEchoed("user anna ****"))).isEmpty();
  }

  @Test
  void only_commands_and_replies_are_conversation() {
    assertThat(
            Cases.of(Effect.class).stream().map(Class::getSimpleName).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "Sent", "Replied", "Transferred", "Decided", "Told", "PartFailed", "Omitted");
    assertThat(new Effect.Sent("NOOP").isConversation()).isTrue();
    assertThat(new Effect.Replied(REPLY).isConversation()).isTrue();
    assertThat(new Effect.PartFailed(new Failure.ControlLost()).isConversation()).isFalse();
  }
}
