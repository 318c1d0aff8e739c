package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import org.junit.jupiter.api.Test;

class HintsTest {
  @Test
  void a_command_that_does_not_exist_brings_up_those_it_resembles() {
    assertThat(shown(new Failure.UnknownCommand("gett")))
        .isEqualTo(
            """
            Invalid command.
            2> ftp: did you mean get? 'help' lists all commands
            """);
  }

  @Test
  void a_word_that_is_no_command_may_be_a_password_and_is_not_repeated() {
    assertThat(shown(new Failure.UnknownCommand("s3cr3t")))
        .isEqualTo(
            """
            Invalid command.
            2> ftp: 'help' lists all commands
            """);
  }

  @Test
  void an_abbreviation_of_several_commands_brings_them_up() {
    assertThat(shown(new Failure.AmbiguousCommand("de")))
        .isEqualTo(
            """
            Ambiguous command.
            2> ftp: it may be delete or debug
            """);
    assertThat(shown(new Failure.AmbiguousCommand("")))
        .endsWith(" or another; 'help' lists all commands\n");
  }

  @Test
  void a_usage_line_that_does_not_say_how_to_write_a_command_is_followed_by_one_that_does() {
    assertThat(shown(new Failure.WrongUsage("get")))
        .isEqualTo(
            """
            Remote file get [ local-file ].
            2> ftp: it is written: get remote-file [local-file]
            """);
    assertThat(shown(new Failure.WrongUsage("size"))).isEqualTo("Usage: size remote-file\n");
  }

  @Test
  void a_server_that_cannot_be_reached_is_named_with_its_port() {
    assertThat(
            shown(
                new Failure.NotConnectable(
                    new HostName("ftp.example"), new Port(2121), ConnectFault.REFUSED)))
        .isEqualTo(
            """
            > ftp: connect :Connection refused
            2> ftp: no server listens at ftp.example, port 2121; is the port right?
            """);
  }

  @Test
  void ftp_exe_gives_no_hints() {
    for (FailureTable.Row row : FailureTable.TABLE) {
      var compat = Settings.startingIn(Dialect.FTP_EXE);

      assertThat(Hints.to(row.failure(), compat.dialect().vocabulary()))
          .allSatisfy(
              hint ->
                  assertThat(Transcript.of(new Notice.Failed(row.failure()), compat))
                      .doesNotContain(hint));
    }
  }

  private static String shown(Failure failure) {
    return Shown.of(new Notice.Failed(failure), Shown.VERBOSE);
  }
}
