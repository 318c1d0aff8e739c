package dev.hexftp.adapter.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.LoginOptions.PasswordOption;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.PortRange;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyOptions;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(read("-Q")).isEqualTo(new Invocation.UsageError(Dialect.OURS));
    assertThat(read("-Q --compat=ftp.exe")).isEqualTo(new Invocation.UsageError(Dialect.FTP_EXE));
    assertThat(read("--compat=ftp.exe a b")).isEqualTo(new Invocation.UsageError(Dialect.FTP_EXE));
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
  void a_script_is_everything_behind_the_first_colon(
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
          http://host/            | http://host/
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

  @Test
  void what_nothing_matches_and_names_that_cannot_be_kept_mean_is_up_to_the_user() {
    assertThat(optionsOf(read("--no-match=ok host")).dialect())
        .isEqualTo(Dialect.OURS.withNoMatchNoted());
    assertThat(optionsOf(read("--no-match=fail host")).dialect()).isEqualTo(Dialect.OURS);
    assertThat(optionsOf(read("--rename-names host")).dialect())
        .isEqualTo(Dialect.OURS.withNamesChanged());
    assertThat(optionsOf(read("--compat=ftp.exe --rename-names --no-match=ok host")).dialect())
        .isEqualTo(Dialect.FTP_EXE);
  }

  @Test
  void each_patience_is_in_seconds() {
    Invocation invocation =
        read(
            "--connect-timeout=5 --data-timeout=7 --reply-timeout=6 --data-connect-timeout=8"
                + " --max-time=9 host");

    assertThat(optionsOf(invocation).timeouts())
        .isEqualTo(
            new Timeouts(
                Option.of(Duration.ofSeconds(5)),
                Option.of(Duration.ofSeconds(6)),
                Option.of(Duration.ofSeconds(8)),
                Option.of(Duration.ofSeconds(7)),
                Option.of(Duration.ofSeconds(9))));
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
        "host 2121",
        "host -n other",
        "-A host port",
        "-? host other"
      })
  void what_ftp_exe_does_not_understand_is_wrong_usage(String arguments) {
    assertThat(read(arguments)).isEqualTo(new Invocation.UsageError(Dialect.OURS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-?", "-n?", "-v -? host", "-s:f -?"})
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

  @ParameterizedTest
  @CsvSource({
    "--hepl, --hepl",
    "--on-err=abort, there is no option --on-err",
    "--on-error, --on-error",
    "--connect-timeout, --connect-timeout",
    "--connect-timeout=0, is not a positive number",
    "--connect-timeout=1m, is not a positive number",
    "--on-error=maybe, 'is none of abort, continue'",
    "--tls=yes, 'is none of explicit, implicit, off'",
    "--tls-data=p, 'is none of clear, private'",
    "--tls-max=1.1, is neither 1.2 nor 1.3",
    "--trust=all, 'is none of any, ca, tofu'",
    "--pin=sha256//short, is not sha256//",
    "--ca-file=, is empty",
    "--client-key=k.pem, --client-key needs --client-cert",
    "--data-address=mine, 'is none of peer, reply'",
    "--active-ports=2000-1000, is not LOW-HIGH",
    "--active-address=here, is not an IP address",
    "-4 --ipv6, exclude each other",
    "--keepalive=40000, is not a number from 0 to 32767",
    "--data-connect-timeout=-1, is not a positive number",
    "--retries=-1, is not a number from 0",
    "--retry-delay=0, is not a positive number",
    "--user=, can be no user name",
    "--password-file=, is empty",
    "--password-env=A --password-stdin, from one place only",
    "--password-file=f --password-command=c, from one place only",
    "--encoding=utf-16, is no character set",
    "--encoding=nonsense, is no character set",
    "--virtual-host=, can be no name of a host",
    "--language=de_DE, is no language tag",
    "--on-error=Abort, Abort",
    "--help=x, --help"
  })
  void a_wrong_long_option_is_named(String arguments, String part) {
    Invocation invocation = read(arguments);

    assertThat(invocation)
        .isInstanceOfSatisfying(
            Invocation.InvalidOption.class, wrong -> assertThat(wrong.complaint()).contains(part));
  }

  @Test
  void what_stands_behind_an_option_that_does_not_exist_is_not_repeated() {
    assertThat(read("--password=s3cr3t"))
        .isEqualTo(new Invocation.InvalidOption("there is no option --password"));
  }

  @Test
  void connections_are_protected_as_the_options_say() {
    String pin = "sha256//" + "A".repeat(43) + "=";
    String other = "sha256//" + "B".repeat(43) + "=";

    InvocationOptions options =
        optionsOf(
            read(
                "--tls=explicit --tls-data=clear --tls-max=1.2 --trust=tofu --pin="
                    + pin
                    + " --pin="
                    + other
                    + " --ca-file=ca.pem --known-hosts=kh --client-cert=c.pem --client-key=k.pem"));

    assertThat(options.tls())
        .isEqualTo(
            new TlsOptions(
                TlsMode.EXPLICIT,
                ProtectionLevel.CLEAR,
                TlsVersion.TLS_1_2,
                Trust.TOFU,
                Set.of(new KeyPin("A".repeat(43) + "="), new KeyPin("B".repeat(43) + "=")),
                Option.of("ca.pem"),
                Option.of("kh"),
                Option.of("c.pem"),
                Option.of("k.pem")));
  }

  @Test
  void with_implicit_tls_another_port_is_usual() {
    assertThat(port("--tls=implicit h")).isEqualTo(Port.FTPS);
    assertThat(port("--tls=explicit h")).isEqualTo(Port.FTP);
    assertThat(port("--tls=implicit ftp://h:21/")).isEqualTo(Port.FTP);
  }

  @Test
  void data_connections_are_made_as_the_options_say() {
    InvocationOptions options =
        optionsOf(
            read(
                "--data-address=reply --active-ports=50000-50100 --active-address=192.0.2.1"
                    + " --pipelining=off"));

    assertThat(options.data())
        .isEqualTo(
            new DataOptions(
                PassiveAddress.AS_SAID,
                PortRange.parse("50000-50100"),
                HostAddress.parse("192.0.2.1"),
                Pipelining.OFF));
  }

  @ParameterizedTest
  @CsvSource({"-4, IPV4", "--ipv4, IPV4", "-6, IPV6", "--ipv6, IPV6", "-n6v, IPV6", "-n, "})
  void one_version_of_ip_may_be_enough(String arguments, @Nullable Family family) {
    assertThat(optionsOf(read(arguments)).route().family()).isEqualTo(Option.of(family));
  }

  @Test
  void the_way_to_a_server_is_chosen_by_options() {
    InvocationOptions options =
        optionsOf(read("--proxy=socks5://u:s3cr3t@p:1080 --noproxy=a,b --keepalive=0"));

    assertThat(options.route())
        .isEqualTo(
            new RouteOptions(
                Option.none(),
                new ProxyOptions(Option.of("socks5://u:s3cr3t@p:1080"), Option.of("a,b")),
                Option.of(0)));
    assertThat(options.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void what_fails_may_be_tried_again() {
    assertThat(optionsOf(read("--retries=3 --retry-delay=10")).retry())
        .isEqualTo(new RetryOptions(Option.of(3), Option.of(Duration.ofSeconds(10))));
    assertThat(optionsOf(read("--retries=0")).retry().retries()).containsExactly(0);
  }

  @Test
  void a_password_comes_from_one_place() {
    assertThat(password("--password-file=f")).isEqualTo(new PasswordOption.FromFile("f"));
    assertThat(password("--password-env=E")).isEqualTo(new PasswordOption.FromVariable("E"));
    assertThat(password("--password-stdin")).isEqualTo(new PasswordOption.FromStandardInput());
    assertThat(password("--password-command=c")).isEqualTo(new PasswordOption.FromCommand("c"));
    assertThat(password("-n")).isEqualTo(new PasswordOption.Unstated());
    assertThat(new PasswordOption.FromCommand("echo s3cr3t").toString()).doesNotContain("s3cr3t");
  }

  @Test
  void the_file_of_logins_may_be_named_or_not() {
    assertThat(optionsOf(read("--netrc=f host")).login().netrc()).containsExactly("f");
    assertThat(optionsOf(read("--netrc host")).login().netrc()).containsExactly("");
    assertThat(optionsOf(read("--netrc host")).server()).isNotEmpty();
    assertThat(optionsOf(read("host")).login().netrc()).isEmpty();
    assertThat(optionsOf(read("--user=anna --netrc")).login().user())
        .containsExactly(new CommandArgument("anna"));
  }

  @Test
  void servers_are_spoken_to_as_the_options_say() {
    InvocationOptions options =
        optionsOf(
            read(
                "--encoding=windows-1252 --virtual-host=www.example --client-name=x/1"
                    + " --language=pt-BR"));

    assertThat(options.servers())
        .isEqualTo(
            new ServerOptions(
                WireCharset.named("cp1252").getOrElseThrow(AssertionError::new),
                Option.of(new CommandArgument("www.example")),
                Option.of(new CommandArgument("x/1")),
                Option.of(new CommandArgument("pt-BR"))));
  }

  @ParameterizedTest
  @CsvSource({"-n, false", "--no-memory, true", "--compat=ftp.exe, true"})
  void nothing_is_remembered_if_so_wanted_nor_in_the_manner_of_ftp_exe(
      String arguments, boolean forgets) {
    assertThat(optionsOf(read(arguments)).run().forgets()).isEqualTo(forgets);
  }

  private static Port port(String arguments) {
    return optionsOf(read(arguments)).server().getOrElseThrow(AssertionError::new).port();
  }

  private static PasswordOption password(String arguments) {
    return optionsOf(read(arguments)).login().password();
  }

  private static Invocation read(String arguments) {
    return InvocationReader.read(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
  }

  private static Set<Flag> flags(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",")).map(Flag::valueOf).collect(Collectors.toSet());
  }

  private static InvocationOptions optionsOf(Invocation invocation) {
    if (invocation instanceof Invocation.Run(InvocationOptions options)) {
      return options;
    }
    throw new AssertionError("the client is not run but: " + invocation);
  }
}
