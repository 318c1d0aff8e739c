package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.testkit.net.MemoryPeer;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Servers that never stand still and never come to an end.
class WithoutEndTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ShellUnderTest test = ShellUnderTest.loggedIn();

  /// Says `reply` now and every second from then on.
  private static Consumer<MemoryPeer> dripping(ShellUnderTest test, String reply) {
    return new Consumer<>() {
      @Override
      public void accept(MemoryPeer peer) {
        peer.say(reply);
        test.network.time().after(SECOND, () -> accept(peer));
      }
    };
  }

  private Duration durationOf(Runnable work) {
    Duration began = test.network.time().elapsed();
    work.run();
    return test.network.time().elapsed().minus(began);
  }

  @Test
  void a_server_that_only_promises_is_given_up() {
    test.server.on("RETR a", dripping(test, "150 soon"));

    Duration taken = durationOf(() -> test.fails("get a"));

    assertThat(taken).isLessThan(Deadlines.DEFAULT.reply().multipliedBy(12));
  }

  @Test
  void an_interrupt_that_is_answered_without_end_comes_to_an_end() {
    test.server
        .on(
            "RETR a",
            peer -> {
              peer.say("150 here");
              test.network.time().after(SECOND, test.shell::interrupt);
            })
        .on("ABOR", dripping(test, "426 broken off"));

    Duration taken = durationOf(() -> test.fails("get a"));

    assertThat(taken).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void a_command_takes_no_longer_than_the_user_wants_however_much_comes() {
    Deadlines usual = Deadlines.DEFAULT;
    Preferences limited =
        Preferences.of(Settings.INITIAL, new LoginPolicy.Wait())
            .with(
                new Deadlines(
                    usual.connect(),
                    usual.reply(),
                    usual.dataOpening(),
                    usual.dataSilence(),
                    usual.abort(),
                    Option.of(Duration.ofSeconds(30))));
    ShellUnderTest hasty = new ShellUnderTest(limited);
    hasty.does("open " + ShellUnderTest.HOST).does("user anna secret");
    hasty.server.on("PWD", dripping(hasty, "150 soon"));
    Duration began = hasty.network.time().elapsed();

    hasty.fails("pwd");

    assertThat(hasty.network.time().elapsed().minus(began)).isLessThan(Duration.ofSeconds(35));
    assertThat(hasty.display.diagnostics())
        .containsOnlyOnce("ftp: the command has taken 30 s (--max-time) and is ended\n");
  }

  @Test
  void a_goodbye_that_is_not_answered_is_not_waited_for_long() {
    test.server.on("QUIT", _ -> {});

    Duration taken = durationOf(() -> test.does("close"));

    assertThat(taken).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_listing_without_end_ends_without_a_reader() {
    test.server
        .on(
            "LIST",
            peer -> {
              peer.say("150 here");
              peer.sendData("one\r\n");
              peer.endData();
              peer.say("226 done");
            })
        .answers("ABOR", "226 aborted");
    test.display.close();

    Failure failure = test.fails("dir");

    assertThat(failure).isInstanceOf(Failure.DataLost.class);
  }
}
