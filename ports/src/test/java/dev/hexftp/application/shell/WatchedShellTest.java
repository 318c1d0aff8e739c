package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.testkit.user.RecordingShell;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedShellTest {
  private final List<Option<String>> seen = new ArrayList<>();
  private final RecordingShell inner = new RecordingShell(this::look);
  private final WatchedShell shell = new WatchedShell(inner);

  @Test
  void a_line_is_under_way_while_it_is_carried_out() {
    assertThat(shell.underWay()).isEmpty();

    shell.execute("put a.txt");

    assertThat(seen).containsExactly(Option.of("put a.txt"));
    assertThat(shell.underWay()).isEmpty();
  }

  @Test
  void secrets_have_stars() {
    shell.execute("user anna s3cret");
    shell.execute("another s3cret");
    shell.execute("quote pass s3cret");

    assertThat(seen)
        .containsExactly(
            Option.of("user anna ****"), Option.of("****"), Option.of("quote pass ****"));
  }

  @Test
  void a_server_from_the_command_line_is_named_without_its_login() {
    shell.connect(Destination.of(new HostName("ftp.example"), Port.FTP));

    assertThat(seen).containsExactly(Option.of("open ftp.example"));
    assertThat(shell.underWay()).isEmpty();
  }

  @Test
  void after_an_exception_the_line_is_still_known() {
    WatchedShell broken =
        new WatchedShell(
            new RecordingShell(
                _ -> {
                  throw new IllegalStateException("a bug");
                }));

    assertThatThrownBy(() -> broken.execute("put a.txt")).isInstanceOf(IllegalStateException.class);

    assertThat(broken.underWay()).isEqualTo(Option.of("put a.txt"));
  }

  @Test
  void everything_else_is_passed_on() {
    Shell watched = shell;

    watched.execute("pwd");
    watched.interrupt();
    watched.end();

    assertThat(inner.calls()).containsExactly("execute pwd", "interrupt", "end");
    assertThat(watched.settings()).isEqualTo(inner.settings());
  }

  private CommandOutcome look(String line) {
    seen.add(shell.underWay());
    return CommandOutcome.succeeded();
  }
}
