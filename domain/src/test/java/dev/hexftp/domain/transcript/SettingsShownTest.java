package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SettingsShownTest {
  @Test
  void every_toggle_has_its_message() {
    toggled(Toggle.VERBOSE, "Verbose mode On .", "Verbose mode Off .");
    toggled(Toggle.PROMPT, "Interactive mode On .", "Interactive mode Off .");
    toggled(Toggle.BELL, "Bell mode On .", "Bell mode Off .");
    toggled(Toggle.GLOB, "Globbing On .", "Globbing Off .");
    toggled(Toggle.DEBUG, "Debugging On .", "Debugging Off .");
    toggled(Toggle.TRACE, "Packet tracing On .", "Packet tracing Off .");
    toggled(
        Toggle.HASH,
        "Hash mark printing On  ftp: (2048 bytes/hash mark) .",
        "Hash mark printing Off .");
    // Ours.
    toggled(Toggle.PASSIVE, "Passive mode On .", "Passive mode Off .");
  }

  @Test
  void status_tells_the_connection_the_type_and_the_settings() {
    SessionState session =
        SessionState.with(new HostName("192.0.2.10"), Family.IPV4, TypeName.BINARY);
    Settings settings =
        Settings.INITIAL
            .with(Toggle.VERBOSE, false)
            .with(Toggle.BELL, true)
            .with(Toggle.PROMPT, false)
            .with(Toggle.GLOB, false)
            .with(Toggle.DEBUG, true)
            .with(Toggle.HASH, true);

    String shown = status(new StatusReport(Option.of(session), TypeName.ASCII, settings));

    assertThat(shown)
        .isEqualTo(
            """
            Connected to 192.0.2.10.
            Type: ascii; Verbose: Off ; Bell: On ; Prompting: Off ; Globbing: Off\s
            Debugging: On ; Hash mark printing: On .
            """);
  }

  @Test
  void status_names_the_type_as_the_user_did() {
    for (TypeName type : TypeName.values()) {
      StatusReport report = new StatusReport(Option.none(), type, Settings.INITIAL);

      assertThat(status(report)).contains("\nType: " + type.word() + "; ");
    }
  }

  private static void toggled(Toggle toggle, String on, String off) {
    assertThat(Shown.of(new Notice.Toggled(toggle, true), Shown.QUIET)).isEqualTo(on + "\n");
    assertThat(Shown.of(new Notice.Toggled(toggle, false), Shown.QUIET)).isEqualTo(off + "\n");
  }

  private static String status(StatusReport report) {
    return Shown.of(new Notice.StatusShown(report), Shown.VERBOSE);
  }
}
