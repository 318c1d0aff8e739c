package dev.hexftp.adapter.cli.options;

import static dev.hexftp.adapter.cli.options.CommandLines.optionsOf;
import static dev.hexftp.adapter.cli.options.CommandLines.port;
import static dev.hexftp.adapter.cli.options.CommandLines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.LoginOptions.PasswordOption;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.PortRange;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The options with two dashes, which ftp.exe does not have.
class LongOptionsTest {
  @Test
  void the_user_decides_about_patterns_without_a_match_and_impossible_names() {
    assertThat(optionsOf(read("--no-match=ok host")).dialect())
        .isEqualTo(Dialect.OURS.withNoMatchNoted());
    assertThat(optionsOf(read("--no-match=fail host")).dialect()).isEqualTo(Dialect.OURS);
    assertThat(optionsOf(read("--rename-names host")).dialect())
        .isEqualTo(Dialect.OURS.withNamesChanged());
    assertThat(optionsOf(read("--compat=ftp.exe --rename-names --no-match=ok host")).dialect())
        .isEqualTo(Dialect.FTP_EXE);
  }

  @Test
  void a_summary_comes_by_itself_or_at_the_users_wish() {
    assertThat(optionsOf(read("host")).run().summarizes()).isFalse();
    assertThat(optionsOf(read("--summary host")).run().summarizes()).isTrue();
    assertThat(optionsOf(read("--compat=ftp.exe --summary host")).run().summarizes()).isTrue();
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
  @CsvSource({
    "--hepl, 'there is no option --hepl; did you mean --help?'",
    "--versoin, did you mean --version?",
    "--conect-timeout=5, did you mean --connect-timeout?",
    "--on-err=abort, there is no option --on-err",
    "--on-error, a value is missing: --on-error=continue|abort",
    "--tls -s:nightly.ftp, a value is missing: --tls=off|explicit|implicit",
    "--user, a value is missing: --user=NAME",
    "--connect-timeout, --connect-timeout",
    "--connect-timeout=0, --connect-timeout=SECONDS: '0' is not a positive number",
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
    "--user=, is not a user name",
    "--password-file=, is empty",
    "--password-env=A --password-stdin, one source of a password",
    "--password-file=f --password-command=c, one source of a password",
    "--encoding=utf-16, is not a character set",
    "--encoding=nonsense, is not a character set",
    "--virtual-host=, is not a host name",
    "--language=de_DE, is not a language tag",
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
  void the_value_of_an_unknown_option_is_not_repeated() {
    assertThat(read("--password=s3cr3t"))
        .isEqualTo(
            new Invocation.InvalidOption(
                "there is no option --password; did you mean --password-file or --password-env or"
                    + " --password-stdin or --password-command?"));
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
                    + " --ca-file=ca.pem --known-hosts=kh --client-cert=c.pem --client-key=k.pem"
                    + " --tls-unclosed=old.example"));

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
                Option.of("k.pem"),
                Set.of(new HostName("old.example"))));
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
  void failures_may_be_retried() {
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

  private static PasswordOption password(String arguments) {
    return optionsOf(read(arguments)).login().password();
  }
}
