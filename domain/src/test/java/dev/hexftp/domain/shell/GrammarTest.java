package dev.hexftp.domain.shell;

import static dev.hexftp.domain.shell.Lines.SERVER;
import static dev.hexftp.domain.shell.Lines.argument;
import static dev.hexftp.domain.shell.Lines.check;
import static dev.hexftp.domain.shell.Lines.parse;
import static dev.hexftp.domain.shell.Lines.reject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Wire;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lines about connections, settings and the client itself.
class GrammarTest {
  @Test
  void a_blank_line_is_nothing() {
    check("", new ShellCommand.Nothing());
    check(" \t ", new ShellCommand.Nothing());
    check("\"\"", new ShellCommand.Nothing());
  }

  @Test
  void connecting_and_leaving() {
    check("open h", opening("h", Port.FTP));
    check("open h 2121", opening("h", new Port(2_121)));
    check("OPEN \"2001:db8::1\" 21", opening("2001:db8::1", Port.FTP));
    check("close", new ShellCommand.Close());
    check("disconnect now", new ShellCommand.Close());
    check("bye", new ShellCommand.Quit());
    check("quit really", new ShellCommand.Quit());
    reject("open h 0", new Failure.BadPort("0"));
    reject("open h ftp", new Failure.BadPort("ftp"));
    reject("open h 65536", new Failure.BadPort("65536"));
    reject("open h 21 x", new Failure.WrongUsage("open"));
  }

  @Test
  void a_host_may_be_given_by_a_url() {
    check("open ftp://h:2121/", opening("h", new Port(2_121)));
    reject("open ftp://h/ 2121", new Failure.UnusableUrl(UrlFault.PORT_APART));
    reject("open ftp://:x@h/", new Failure.UnusableUrl(UrlFault.USER));
  }

  @Test
  void ftp_exe_takes_a_url_for_the_name_of_a_host() {
    ParseContext situation = new ParseContext(Option.none(), Vocabulary.FTP_EXE);

    assertThat(Grammar.parse("open ftp://h/", situation))
        .isEqualTo(new ParseResult.Understood(opening("ftp://h/", Port.FTP)));
  }

  @Test
  void without_a_port_the_usual_one_is_meant() {
    ParseContext situation = new ParseContext(Option.none(), Vocabulary.EXTENDED, Port.FTPS);

    assertThat(Grammar.parse("open h", situation))
        .isEqualTo(new ParseResult.Understood(opening("h", Port.FTPS)));
  }

  @Test
  void a_second_connection_is_refused_before_its_host_is_asked_for() {
    for (String line : List.of("open", "open other", "open h x")) {
      assertThat(parse(line, Option.of(SERVER)))
          .isEqualTo(new ParseResult.Rejected(new Failure.AlreadyConnected(SERVER)));
    }
  }

  @Test
  void user_takes_a_password_and_an_account_on_the_same_line() {
    assertThat(credentials("user alice")).isEqualTo(Credentials.of(argument("alice")));
    assertThat(sent("user alice secret")).containsExactly("USER alice", "PASS secret");
    assertThat(sent("user \"al ice\" \"se cret\" acc"))
        .containsExactly("USER al ice", "PASS se cret", "ACCT acc");
    reject("user a b c d", new Failure.WrongUsage("user"));
    reject("user a\0 b", new Failure.UnsendableText("a\0"));
    reject("user a b\0", new Failure.UnsendableText("****"));
    reject("user a b c\0", new Failure.UnsendableText("****"));
  }

  @Test
  void types() {
    check("ascii", new ShellCommand.SetType(TypeName.ASCII));
    check("binary", new ShellCommand.SetType(TypeName.BINARY));
    check("type", new ShellCommand.ShowType());
    check("type ascii", new ShellCommand.SetType(TypeName.ASCII));
    check("type BINARY", new ShellCommand.SetType(TypeName.BINARY));
    check("type image", new ShellCommand.SetType(TypeName.IMAGE));
    check("type tenex", new ShellCommand.SetType(TypeName.TENEX));
    reject("type bin", new Failure.UnknownType("bin"));
    reject("type ascii binary", new Failure.WrongUsage("type"));
  }

  @Test
  void a_line_for_the_server_keeps_its_words_and_loses_its_quotes() {
    check("quote site  chmod \"644\"  x", new ShellCommand.Literal(argument("site chmod 644 x")));
    check("literal pasv", new ShellCommand.Literal(argument("pasv")));
    check("remotehelp", new ShellCommand.Exchange(new FtpCommand.Help(CommandArgument.NONE)));
    check("remotehelp site", new ShellCommand.Exchange(new FtpCommand.Help(argument("site"))));
  }

  @Test
  void an_unsendable_line_is_refused_and_a_password_in_it_is_not_shown() {
    reject("cd a\0b", new Failure.UnsendableText("a\0b"));
    reject("get a\nDELE b", new Failure.UnsendableText("a\nDELE"));
    reject("get \"a\rDELE b\"", new Failure.UnsendableText("a\rDELE b"));
    reject("rename a \"b\n\"", new Failure.UnsendableText("b\n"));
    reject("quote PASS secret\0", new Failure.UnsendableText("****"));
    reject("mkdir \uD83D", new Failure.UnsendableText("\uD83D"));
  }

  @Test
  void toggles_ignore_their_arguments() {
    check("verbose", new ShellCommand.Flip(Toggle.VERBOSE));
    check("debug", new ShellCommand.Flip(Toggle.DEBUG));
    check("prompt off", new ShellCommand.Flip(Toggle.PROMPT));
    check("glob", new ShellCommand.Flip(Toggle.GLOB));
    check("hash on", new ShellCommand.Flip(Toggle.HASH));
    check("bell", new ShellCommand.Flip(Toggle.BELL));
    check("trace", new ShellCommand.Flip(Toggle.TRACE));
  }

  @Test
  void tls_shows_or_chooses() {
    check("tls", new ShellCommand.ShowProtection());
    check("tls off", new ShellCommand.ChooseTls(TlsMode.OFF));
    check("tls Explicit", new ShellCommand.ChooseTls(TlsMode.EXPLICIT));
    check("tls implicit", new ShellCommand.ChooseTls(TlsMode.IMPLICIT));
    check("tls private", new ShellCommand.ProtectData(ProtectionLevel.PRIVATE));
    check("tls clear", new ShellCommand.ProtectData(ProtectionLevel.CLEAR));
    reject("tls maybe", new Failure.WrongUsage("tls"));
  }

  @Test
  void passive_is_ours_and_obeys_its_argument() {
    check("passive", new ShellCommand.Flip(Toggle.PASSIVE));
    check("passive on", new ShellCommand.Switch(Toggle.PASSIVE, true));
    check("passive OFF", new ShellCommand.Switch(Toggle.PASSIVE, false));
    reject("passive maybe", new Failure.WrongUsage("passive"));
  }

  @Test
  void help_and_status() {
    check("help", new ShellCommand.Help(List.of()));
    check("? mkdir x", new ShellCommand.Help(List.of("mkdir", "x")));
    check("status", new ShellCommand.Status());
  }

  @Test
  void an_exclamation_mark_begins_a_local_command() {
    check("!", new ShellCommand.LocalShell());
    check("! ", new ShellCommand.LocalShell());
    check("!dir", new ShellCommand.LocalCommand("dir"));
    check("  ! echo \"a  b\" ", new ShellCommand.LocalCommand("echo \"a  b\""));
    check("!!", new ShellCommand.LocalCommand("!"));
  }

  @Test
  void diagnose_is_about_a_server_that_is_named_or_the_present_one() {
    check("diagnose", diagnosing(Option.none(), ReportFormat.TEXT));
    check("diagnose --format=JSON", diagnosing(Option.none(), ReportFormat.JSON));
    check("diagnose h 2121", diagnosing(Option.of(new Port(2_121)), ReportFormat.TEXT));
    check("diagnose h --format=json 21", diagnosing(Option.of(Port.FTP), ReportFormat.JSON));
    check("diagnose --format=text ftps://h", secured("ftps://h"));
    reject("diagnose h 0", new Failure.BadPort("0"));
    reject("diagnose h 21 x", new Failure.WrongUsage("diagnose"));
    reject("diagnose ftp://h/ 21", new Failure.UnusableUrl(UrlFault.PORT_APART));
    reject("diagnose ftp://:x@h/", new Failure.UnusableUrl(UrlFault.USER));
    reject("diagnose h --format=xml", new Failure.WrongUsage("diagnose"));
    reject("diagnose h --verbose", new Failure.WrongUsage("diagnose"));
    reject("diagnose --format=text --format=text", new Failure.WrongUsage("diagnose"));
  }

  private static ShellCommand diagnosing(Option<Port> port, ReportFormat format) {
    return new ShellCommand.Diagnose(port.map(at -> Destination.of(SERVER, at)), format);
  }

  private static ShellCommand secured(String url) {
    return new ShellCommand.Diagnose(
        FtpUrl.destination(url, Port.FTP).toOption(), ReportFormat.TEXT);
  }

  @Test
  void words_that_are_no_command_are_refused() {
    reject("site", new Failure.UnknownCommand("site"));
    reject("# comment", new Failure.UnknownCommand("#"));
    reject("@ftp -i -s:\"%~f0\"&GOTO:EOF", new Failure.UnknownCommand("@ftp"));
    reject("m x", new Failure.AmbiguousCommand("m"));
  }

  @Test
  void without_a_connection_these_commands_and_no_others_are_carried_out() {
    assertThat(
            Arrays.stream(CommandName.values())
                .filter(name -> !isRefused(parse(name.word(), Option.none())))
                .map(CommandName::word)
                .collect(Collectors.joining(" ")))
        .isEqualTo(
            "! ? bell bye debug glob hash help lcd open prompt quit status trace verbose passive"
                + " tls diagnose exit");
  }

  @Test
  void not_connected_is_said_before_anything_is_asked_or_checked() {
    for (String line : List.of("get", "rename a", "type nonsense", "get a b c", "mget", "user")) {
      assertThat(parse(line, Option.none()))
          .isEqualTo(new ParseResult.Rejected(new Failure.NotConnected()));
    }
  }

  private static boolean isRefused(ParseResult parsing) {
    return parsing.equals(new ParseResult.Rejected(new Failure.NotConnected()));
  }

  private static Credentials credentials(String line) {
    return parse(line)
            instanceof ParseResult.Understood(ShellCommand.LogIn(Credentials credentials))
        ? credentials
        : Credentials.of(argument("nobody"));
  }

  /// The command that `line` would send. Secrets reveal their text to the encoder alone.
  private static List<String> sent(String line) {
    Credentials credentials = credentials(line);
    return Stream.of(
            List.of((FtpCommand) new FtpCommand.User(credentials.user())),
            credentials
                .password()
                .map(secret -> (FtpCommand) new FtpCommand.Pass(secret))
                .toJavaList(),
            credentials
                .account()
                .map(secret -> (FtpCommand) new FtpCommand.Acct(secret))
                .toJavaList())
        .flatMap(List::stream)
        .map(command -> Wire.text(CommandEncoder.encode(command)).strip())
        .toList();
  }

  private static ShellCommand opening(String host, Port port) {
    return new ShellCommand.Open(Destination.of(new HostName(host), port));
  }
}
