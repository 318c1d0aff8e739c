package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// People who type their password before they are asked for it, while the server takes its time.
@Timeout(120)
final class TypingAheadIT {
  private static final String TYPED = "early-bird";

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void a_password_that_is_typed_before_the_greeting_is_not_seen(@TempDir Path directory)
      throws IOException, InterruptedException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.tell(reached)
                        .waitFor(gate)
                        .say("220 ready\r\n")
                        .hear("USER " + TYPED)
                        .say("530 no\r\n")
                        .hear("QUIT")
                        .say("221 bye\r\n"));
        var terminal =
            TmuxTerminal.start(directory, server.host(), String.valueOf(server.port()))) {
      typeWhenReached(terminal);

      terminal.waitForPrompt();
      terminal.type("bye");
      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.screen()).doesNotContain(TYPED).contains("ftp> bye");
    }
  }

  @Test
  void a_password_that_is_typed_before_its_question_is_not_seen(@TempDir Path directory)
      throws IOException, InterruptedException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.say("220 ready\r\n")
                        .hear("USER anna")
                        .tell(reached)
                        .waitFor(gate)
                        .say("331 password\r\n")
                        .hear("PASS " + TYPED)
                        .say("230 in\r\n")
                        .hear("FEAT")
                        .say("500 what?\r\n")
                        .hear("QUIT")
                        .say("221 bye\r\n"));
        var terminal =
            TmuxTerminal.start(directory, server.host(), String.valueOf(server.port()))) {
      terminal.waitForQuestion("(none)):");
      terminal.type("anna");
      typeWhenReached(terminal);

      terminal.waitForPrompt();
      terminal.type("bye");
      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.screen())
          .doesNotContain(TYPED)
          .contains("(none)): anna", "230 in", "ftp> bye");
    }
  }

  private void typeWhenReached(TmuxTerminal terminal) throws InterruptedException {
    assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
    terminal.type(TYPED);
    gate.countDown();
  }
}
