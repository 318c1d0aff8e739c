package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.transcript.FailureTable.Row;
import static dev.hexftp.domain.transcript.FailureTable.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.manual.Usages;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.CommandName;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
  @Test
  void every_failure_is_reported_with_all_settings() {
    for (Row row : TABLE) {
      for (var settings : List.of(Shown.VERBOSE, Shown.QUIET, Shown.DEBUGGING)) {
        assertThat(Shown.of(FailureWords.of(row.failure(), settings))).isEqualTo(row.shown());
      }
    }
  }

  @Test
  void the_table_knows_every_failure() {
    assertThat(TABLE.stream().map(row -> row.failure().getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Failure.class));
  }

  @Test
  void usage_lines_are_ftp_exes_own() {
    usage("append", "append local-file remote-file.");
    usage("cd", "cd remote directory.");
    usage("delete", "delete remote file.");
    usage("dir", "Usage: dir remote directory local file.");
    usage("ls", "Usage: ls remote directory local file.");
    usage("get", "Remote file get [ local-file ].");
    usage("recv", "Remote file recv [ local-file ].");
    usage("lcd", "lcd local directory.");
    usage("literal", "Usage: literal line to send");
    usage("quote", "Usage: quote line to send");
    usage("mkdir", "mkdir directory-name");
    usage("rmdir", "rmdir directory-name");
    usage("open", "Usage: open host name [port]");
    usage("put", "Local file put: remote file.");
    usage("send", "Local file send: remote file.");
    usage("rename", "rename from-name to-name.");
    usage("type", "Usage: type [ ascii | binary | image | tenex ]");
    usage("user", "Usage: user username [password] [account]");
    usage("mdelete", "Remote files mdelete.");
    usage("mget", "Remote files mget.");
    usage("mdir", "Usage: mdir remote files local file.");
    usage("mls", "Usage: mls remote files local file.");
    usage("mput", "Local files mput.");
    usage("tls", "Usage: tls [ off | explicit | implicit | clear | private ]");
    usage("passive", "Usage: passive [ on | off ]");
  }

  @Test
  void every_command_has_some_usage_line() {
    for (CommandName name : CommandName.values()) {
      assertThat(Usages.of(name.word())).contains(name.word());
    }
  }

  @Test
  void an_unreadable_script_is_reported_by_name_and_line() {
    script(new ScriptFault.NotOpened(), "Error opening script file x.txt.\n");
    script(new ScriptFault.ReadFailed(3), "2> ftp: x.txt: reading failed at line 3\n");
    script(
        new ScriptFault.NotUtf8(3, 40),
        "2> ftp: x.txt: line 3 is not UTF-8 (at byte offset 40); save it as UTF-8\n");
    script(
        new ScriptFault.LineTooLong(3, 4_096), "2> ftp: x.txt: line 3 is longer than 4096 bytes\n");
    script(new ScriptFault.TooLarge(1_000), "2> ftp: x.txt: is larger than 1000 bytes\n");
  }

  private static void usage(String command, String line) {
    assertThat(Shown.of(FailureWords.of(new Failure.WrongUsage(command), Shown.QUIET)))
        .isEqualTo(line + "\n");
  }

  private static void script(ScriptFault fault, String shown) {
    assertThat(Shown.of(new Notice.ScriptRejected("x.txt", fault), Shown.QUIET)).isEqualTo(shown);
  }
}
