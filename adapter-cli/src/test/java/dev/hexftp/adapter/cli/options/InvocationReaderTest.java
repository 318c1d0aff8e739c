package dev.hexftp.adapter.cli.options;

import static dev.hexftp.adapter.cli.options.CommandLines.optionsOf;
import static dev.hexftp.adapter.cli.options.CommandLines.port;
import static dev.hexftp.adapter.cli.options.CommandLines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.session.Dialect;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line of ftp.exe: flags, script, buffer sizes and host.
class InvocationReaderTest {
  @Test
  void nothing_on_the_command_line_runs_the_client_with_its_defaults() {
    assertThat(read("")).isEqualTo(new Invocation.Run(InvocationOptions.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -v                  | LESS_VERBOSE
          -d                  | DEBUG
          -i                  | NO_QUESTIONS
          -n                  | NO_AUTO_LOGIN
          -g                  | NO_GLOBBING
          -a                  | ANY_INTERFACE
          -A                  | ANONYMOUS
          -i -n               | NO_QUESTIONS,NO_AUTO_LOGIN
          -in                 | NO_QUESTIONS,NO_AUTO_LOGIN
          -vn -d              | LESS_VERBOSE,NO_AUTO_LOGIN,DEBUG
          -vdi -gaA           | LESS_VERBOSE,DEBUG,NO_QUESTIONS,NO_GLOBBING,ANY_INTERFACE,ANONYMOUS
          -v -v               | LESS_VERBOSE
          -vv                 | LESS_VERBOSE
          """)
  void flags_stand_alone_or_share_a_dash(String arguments, String flags) {
    Invocation invocation = read(arguments);

    assertThat(optionsOf(invocation).flags()).isEqualTo(flags(flags));
  }

  @Test
  void compat_selects_the_dialect_of_ftp_exe_and_there_is_no_other() {
    assertThat(optionsOf(read("--compat=ftp.exe -n")).dialect()).isEqualTo(Dialect.FTP_EXE);
    assertThat(read("--compat=tnftp")).isInstanceOf(Invocation.InvalidOption.class);
    assertThat(read("--compat")).isInstanceOf(Invocation.InvalidOption.class);
  }

  @Test
  void a_wrong_command_line_is_complained_about_in_the_dialect_that_it_wants() {
    wrongUsage("-Q", Dialect.OURS, "there is no flag -Q");
    wrongUsage("-Q --compat=ftp.exe", Dialect.FTP_EXE, "there is no flag -Q");
    wrongUsage("--compat=ftp.exe a b", Dialect.FTP_EXE, "a word too many");
  }

  @Test
  void a_mistake_in_a_flag_is_reported_with_the_right_form() {
    wrongUsage("-s", Dialect.OURS, "the flag is written -s:FILE");
    wrongUsage("-x:0", Dialect.OURS, "-x:N: '0' is not a positive number");
    wrongUsage("-n:x", Dialect.OURS, "there is no flag -:");
    wrongUsage("a b c", Dialect.OURS, "'c' is a word too many");
  }

  @ParameterizedTest
  @CsvSource({"host 2121", "-n host 2121", "host:2121", "host -n 2121"})
  void a_port_may_follow_the_host(String arguments) {
    assertThat(optionsOf(read(arguments)).server())
        .isEqualTo(Option.of(Destination.of(new HostName("host"), new Port(2121))));
  }

  @Test
  void to_ftp_exe_a_host_is_a_host_however_odd() {
    assertThat(optionsOf(read("--compat=ftp.exe host:2121")).server())
        .isEqualTo(Option.of(Destination.of(new HostName("host:2121"), Port.FTP)));
  }

  private static void wrongUsage(String arguments, Dialect dialect, String complaint) {
    assertThat(read(arguments))
        .isInstanceOfSatisfying(
            Invocation.UsageError.class,
            wrong -> {
              assertThat(wrong.dialect()).isEqualTo(dialect);
              assertThat(wrong.complaint()).contains(complaint);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -s:FILE             | FILE              |
          -s:C:\\dir\\x.txt   | C:\\dir\\x.txt    |
          -s:x.txt:stream     | x.txt:stream      |
          -s::                | :                 |
          -s:-v               | -v                |
          -s:a=b              | a=b               |
          -s:@list            | @list             |
          -s:"x               | "x                |
          -s:$HOME            | $HOME             |
          -ins:FILE           | FILE              | NO_QUESTIONS,NO_AUTO_LOGIN
          -s:FILE -v -A       | FILE              | LESS_VERBOSE,ANONYMOUS
          -v -s:-in           | -in               | LESS_VERBOSE
          -s:one -s:two       | two               |
          """)
  void a_script_is_everything_after_the_first_colon(
      String arguments, String file, @Nullable String flags) {
    Invocation invocation = read(arguments);

    assertThat(optionsOf(invocation).script()).containsExactly(file);
    assertThat(optionsOf(invocation).flags()).isEqualTo(flags(flags));
  }

  @Test
  void a_script_may_have_spaces_in_its_name() {
    Invocation invocation = InvocationReader.read(List.of("-s:my script.txt "));

    assertThat(optionsOf(invocation).script()).containsExactly("my script.txt ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -x:1                      | 1    |      |   |
          -r:5000                   |      | 5000 |   |
          -b:7                      |      |      | 7 |
          -w:12888                  |      |      |   | 12888
          -x:1 -r:2 -b:3 -w:4       | 1    | 2    | 3 | 4
          -vw:16384                 |      |      |   | 16384
          -w:1 -w:999999999         |      |      |   | 999999999
          """)
  void buffer_sizes_are_kept(
      String arguments,
      @Nullable Integer send,
      @Nullable Integer receive,
      @Nullable Integer count,
      @Nullable Integer transfer) {
    Invocation invocation = read(arguments);

    assertThat(optionsOf(invocation).buffers())
        .isEqualTo(
            new BufferHints(
                Option.of(send), Option.of(receive), Option.of(count), Option.of(transfer)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example.org             | example.org
          -n example.org          | example.org
          example.org -n          | example.org
          -s:f -A 192.0.2.1       | 192.0.2.1
          2001:db8::1             | 2001:db8::1
          /?                      | /?
          @host                   | @host
          --on-error=abort host   | host
          host --on-error=abort   | host
          ftp:/host/              | ftp:/host/
          """)
  void the_word_without_a_dash_is_the_host(String arguments, String host) {
    Invocation invocation = read(arguments);

    assertThat(optionsOf(invocation).server())
        .containsExactly(Destination.of(new HostName(host), Port.FTP));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org, example.org, 21",
    "ftp://example.org/, example.org, 21",
    "FTP://example.org:2121, example.org, 2121",
    "ftp://192.0.2.1:2121/, 192.0.2.1, 2121",
    "ftp://[2001:db8::1]:2121/, 2001:db8::1, 2121",
    "ftp://[::1], ::1, 21",
    "ftp://example.org:/, example.org, 21"
  })
  void a_url_names_a_host_and_perhaps_a_port(String url, String host, int port) {
    Invocation invocation = read("-n " + url);

    assertThat(optionsOf(invocation).server())
        .containsExactly(Destination.of(new HostName(host), new Port(port)));
  }

  @Test
  void a_url_that_leads_nowhere_is_complained_about() {
    assertThat(read("ftp://host:99999/"))
        .isEqualTo(new Invocation.InvalidHost(new Failure.UnusableUrl(UrlFault.PORT)));
  }

  @ParameterizedTest
  @CsvSource({
    "--on-error=abort, true",
    "--on-error abort, true",
    "--on-error=continue, false",
    "--compat=ftp.exe, false",
    "--on-error=abort --on-error=continue, false",
    "-n, false"
  })
  void a_script_is_to_end_at_its_first_failure_only_if_asked_to(String arguments, boolean abort) {
    Invocation invocation = read(arguments);

    assertThat(optionsOf(invocation).run().abortsOnError()).isEqualTo(abort);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-I",
        "-N",
        "-S:f",
        "-V",
        "-h",
        "-",
        "-z",
        "-nz",
        "-s",
        "-s:",
        "-s FILE",
        "-sFILE",
        "-s=FILE",
        "-ns",
        "-x",
        "-x:",
        "-x:0",
        "-x:-1",
        "-x:a",
        "-w:1k",
        "-r:99999999999",
        "-b:1.5",
        "-x:1:2",
        "-v:",
        "-n:x",
        "-in=x",
        "host 2121 third",
        "-A host port third"
      })
  void a_line_that_ftp_exe_does_not_understand_is_wrong_usage(String arguments) {
    wrongUsage(arguments, Dialect.OURS, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-?", "-n?", "-v -? host", "-s:f -?", "-? host other"})
  void a_question_mark_asks_for_the_usage_text_of_ftp_exe(String arguments) {
    assertThat(read(arguments)).isEqualTo(new Invocation.ShowUsage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-n --help", "--help host", "-? --help", "--version --help"})
  void help_goes_before_everything_else(String arguments) {
    assertThat(read(arguments)).isEqualTo(new Invocation.ShowHelp());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-n --version host"})
  void the_version_can_be_asked_for(String arguments) {
    assertThat(read(arguments)).isEqualTo(new Invocation.ShowVersion(false));
  }

  @Test
  void the_version_can_be_asked_for_in_detail() {
    assertThat(read("--version -d")).isEqualTo(new Invocation.ShowVersion(true));
  }

  private static Set<Flag> flags(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",")).map(Flag::valueOf).collect(Collectors.toSet());
  }
}
