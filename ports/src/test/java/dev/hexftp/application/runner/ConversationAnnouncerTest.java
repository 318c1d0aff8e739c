package dev.hexftp.application.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.testkit.net.MemoryTime;
import dev.hexftp.testkit.user.RecordingDisplay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConversationAnnouncerTest {
  private static final Event DATA_ENDED = new Event.DataEnded(new ByteCount(12));

  private final MemoryTime time = new MemoryTime();
  private final ConversationAnnouncer announcer =
      new ConversationAnnouncer(
          new Announcer(new RecordingDisplay(), Settings.INITIAL),
          new HostName("ftp.example"),
          time);

  @Test
  void the_clock_of_a_file_runs_while_its_data_can_move() {
    transfer(2);
    time.pass(Duration.ofSeconds(3));
    transfer(1);

    assertThat(announcer.dataTime()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_clock_of_a_file_that_was_asked_for_ahead_runs_from_the_end_of_the_data_before() {
    transfer(2);
    time.pass(Duration.ofSeconds(3));
    announcer.begin(Prominence.NORMAL, new LocalData.Absent());
    announcer.claimed(new FtpCommand.Retr(new CommandArgument("b")));
    announcer.dataBegins();
    announcer.event(DATA_ENDED);

    assertThat(announcer.dataTime()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_data_connection_that_was_asked_for_ahead_is_not_the_file() {
    transfer(2);
    time.pass(Duration.ofSeconds(3));
    announcer.begin(Prominence.NORMAL, new LocalData.Absent());
    announcer.claimed(new FtpCommand.Epsv());
    announcer.dataBegins();
    announcer.event(DATA_ENDED);

    assertThat(announcer.dataTime()).isZero();
  }

  private void transfer(int seconds) {
    announcer.begin(Prominence.NORMAL, new LocalData.Absent());
    announcer.dataBegins();
    time.pass(Duration.ofSeconds(seconds));
    announcer.event(DATA_ENDED);
  }
}
