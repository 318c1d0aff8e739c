package dev.hexftp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.outcome.ExitStatus;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

class DialectTest {
  /// A behaviour that is the same in both needs no component.
  @Test
  void the_two_dialects_differ_in_everything_that_a_dialect_is() throws Exception {
    for (RecordComponent component : Dialect.class.getRecordComponents()) {
      assertThat(component.getAccessor().invoke(Dialect.OURS))
          .as(component.getName())
          .isNotEqualTo(component.getAccessor().invoke(Dialect.FTP_EXE));
    }
  }

  @Test
  void ftp_exe_starts_in_active_mode() {
    assertThat(Settings.startingIn(Dialect.OURS).isOn(Toggle.PASSIVE)).isTrue();
    assertThat(Settings.startingIn(Dialect.FTP_EXE).isOn(Toggle.PASSIVE)).isFalse();
  }

  @Test
  void a_wrong_command_line_is_reported_in_every_dialect() {
    assertThat(ExitStatus.ofWrongUsageIn(Dialect.OURS.exitStatuses()))
        .isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(ExitStatus.ofWrongUsageIn(Dialect.FTP_EXE.exitStatuses()))
        .isEqualTo(ExitStatus.COMMAND_FAILED);
  }

  @Test
  void ftp_exe_always_reports_success() {
    for (ExitStatus status : ExitStatus.values()) {
      assertThat(status.toldIn(Dialect.OURS.exitStatuses())).isEqualTo(status);
      assertThat(status.toldIn(Dialect.FTP_EXE.exitStatuses())).isEqualTo(ExitStatus.SUCCESS);
    }
  }
}
