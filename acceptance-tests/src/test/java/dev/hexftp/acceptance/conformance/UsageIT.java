package dev.hexftp.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line that is not understood, and the one that asks for help.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class UsageIT {
  private static final String USAGE =
      """

      Transfers files to and from a computer running an FTP server service
      (sometimes called a daemon). Ftp can be used interactively.

      FTP [-v] [-d] [-i] [-n] [-g] [-s:filename] [-a] [-A] [-x:sendbuffer] [-r:recvbuffer] \
      [-b:asyncbuffers] [-w:windowsize] [host]

        -v              Suppresses display of remote server responses.
        -n              Suppresses auto-login upon initial connection.
        -i              Turns off interactive prompting during multiple file
                        transfers.
        -d              Enables debugging.
        -g              Disables filename globbing (see GLOB command).
        -s:filename     Specifies a text file containing FTP commands; the
                        commands will automatically run after FTP starts.
        -a              Use any local interface when binding data connection.
        -A              login as anonymous.
        -x:send sockbuf Overrides the default SO_SNDBUF size of 8192.
        -r:recv sockbuf Overrides the default SO_RCVBUF size of 8192.
        -b:async count  Overrides the default async count of 3
        -w:windowsize   Overrides the default transfer buffer size of 65535.
        host            Specifies the host name or IP address of the remote
                        host to connect to.

      Notes:
        - mget and mput commands take y/n/q for yes/no/quit.
        - Use Control-C to abort commands.

      """;

  @TempDir private Path directory;

  @Test
  @Conforms("1.1 | doc | text:the usage text | to the byte, on standard error")
  @Conforms("1.2 | doc | flag:-? | the usage text")
  @Conforms("1.4 | doc | rule:the size that the usage text names for `-w` | 65535")
  void a_question_mark_is_answered_by_the_usage_text() {
    Run run = run(Dialect.DEFAULT, "-?");

    assertThat(run).isEqualTo(new Run(0, "", USAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-I",
        "-N",
        "-S:x",
        "-z",
        "-s",
        "-s:",
        "-w:0",
        "-w:abc",
        "-x:-1",
        "-b",
        "host 21 x"
      })
  @Conforms("1.3 | doc | rule:case of flags | counts: `-I`, `-N` and `-S:` are unknown")
  @Conforms(
      "1.3 | seen guess | rule:a command line that is not understood"
          + " | unknown flags, `-s` without a file, sizes that are none: the usage text"
          + " | a line that names the mistake | met")
  @Conforms(
      "1.3 | guess | question:13/7 | a second word after the host: the usage text"
          + " | it is the port | met")
  @Conforms("1.3 | clone | rule:exit status after the usage text | 1 | 2 | met")
  void a_wrong_command_line_is_answered_by_it(String arguments) {
    Run run = run(Dialect.DEFAULT, arguments);
    assertThat(run.exitStatus()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.diagnostics()).matches("ftp: [^\n]+\nftp: --help shows what there is\n");
    assertThat(run(Dialect.COMPAT, arguments)).isEqualTo(new Run(1, "", USAGE));
  }

  @Test
  @Conforms(
      "1.3 | seen | rule:`--help` | the usage text | help that names the additions"
          + " | help that names the additions")
  void a_long_option_is_ours() {
    Run run = run(Dialect.COMPAT, "--help");

    assertThat(run.exitStatus()).isZero();
    assertThat(run.output()).contains("--compat=ftp.exe");
    assertThat(run.diagnostics()).isEmpty();
  }

  private Run run(Dialect dialect, String arguments) {
    List<String> all = new ArrayList<>(dialect.flags());
    all.addAll(Arrays.asList(arguments.split(" ")));
    return FtpProgram.in(directory).run(all, "", "");
  }
}
