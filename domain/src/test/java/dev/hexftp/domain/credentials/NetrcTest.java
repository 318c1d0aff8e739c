package dev.hexftp.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetrcTest {
  private static final HostName HOST = new HostName("ftp.example");

  @Test
  void an_entry_may_stand_in_one_line_or_in_many() {
    check("machine ftp.example login anna password x account y", "anna x y");
    check("machine ftp.example\n\tlogin anna\n\tpassword x\n", "anna x -");
    check("machine\r\nftp.example\r\nlogin\r\nanna\r\n", "anna - -");
    check("  machine ftp.example password x login anna", "anna x -");
  }

  @Test
  void an_empty_file_knows_no_user() {
    check("", "nobody");
    check(" \n\t\r\n", "nobody");
    check("# nobody", "nobody");
  }

  @Test
  void each_host_has_its_own_and_default_is_for_the_others() {
    String text =
        "machine other login bob password b\nmachine FTP.Example login anna\ndefault login guest";

    check(text, "anna - -");
    check("default login guest password me@here\nmachine other login bob", "guest me@here -");
    check("machine other login bob", "nobody");
  }

  @Test
  void the_first_entry_with_a_login_decides() {
    check("machine ftp.example password x machine ftp.example login anna login carl", "carl - -");
    check("machine ftp.example login anna machine ftp.example login bob", "anna - -");
    check("machine ftp.example password x", "nobody");
    check("machine ftp.example default login guest", "nobody");
  }

  @Test
  void a_word_in_quotes_may_hold_anything_but_a_line_end() {
    check("machine ftp.example login \"an na\" password \"a\\\"b\\\\c\"", "an na a\"b\\c -");
    check("machine ftp.example login anna password \"\"", "anna  -");
    check("machine \"ftp.example\" login anna password \"#x\"", "anna #x -");
  }

  @Test
  void without_quotes_a_word_is_taken_as_it_stands() {
    check("machine ftp.example login DOM\\anna password a\"b#c", "DOM\\anna a\"b#c -");
    check("machine ftp.example login machine password #x", "machine #x -");
  }

  @Test
  void comments_stand_where_a_keyword_may() {
    check(
        "# machine ftp.example login bob\nmachine ftp.example # x login y\nlogin anna", "anna - -");
    check("#\nmachine ftp.example login anna#b # password \"", "anna#b - -");
  }

  @Test
  void macros_are_skipped_and_known_of() {
    String text =
        "machine ftp.example login anna macdef init\nbin\nlogin bob\n \nmachine b login carl\n"
            + "macdef x\nprompt";

    check(text, "anna - -");
    assertThat(parse(text).hasMacros(HOST)).isTrue();
    assertThat(parse(text).hasMacros(new HostName("b"))).isTrue();
    assertThat(parse("machine ftp.example login anna").hasMacros(HOST)).isFalse();
    check("macdef init\ncd /pub\n\nmachine ftp.example login anna\n", "anna - -");
    check("machine ftp.example macdef init\r\nbin\r\n\r\nlogin anna\r\n", "anna - -");
  }

  @Test
  void the_secrets_of_a_user_are_those_of_an_entry_with_that_user_or_none() {
    Netrc netrc =
        parse(
            "machine ftp.example login anna password a machine ftp.example login bob password b"
                + " machine ftp.example password c");

    assertThat(shown(netrc.secrets(HOST, new CommandArgument("bob")))).isEqualTo("bob b -");
    assertThat(shown(netrc.secrets(HOST, new CommandArgument("carl")))).isEqualTo("carl c -");
    assertThat(shown(netrc.secrets(new HostName("x"), new CommandArgument("bob"))))
        .isEqualTo("bob - -");
  }

  @ParameterizedTest
  @CsvSource({
    "'login anna',                              1",
    "'machine',                                 1",
    "'machine h login',                         1",
    "'machine h\nlogin a\nport 21',             3",
    "'\n\nmachines h',                          3",
    "'machine h password \"a',                  1",
    "'machine h password \"a\nb\"',             1",
    "'machine h password \"a\"b',               1",
    "'defaults',                                1",
    "'machine h\n\n  anna',                     3"
  })
  void a_malformed_clause_is_refused_with_its_line(String text, int line) {
    String written = text.replace("\\n", "\n");

    assertThat(Netrc.parse(written)).isEqualTo(Either.left(new CredentialFault.Malformed(line)));
  }

  @Test
  void a_long_file_is_read_as_well() {
    String other =
        "machine other login \""
            + "x".repeat(10_000)
            + "\" password \""
            + "\\x".repeat(10_000)
            + "\"\n";

    check(other.repeat(20) + "machine ftp.example login anna", "anna - -");
  }

  private static void check(String text, String login) {
    assertThat(parse(text).login(HOST).map(NetrcTest::shown).getOrElse("nobody")).isEqualTo(login);
  }

  private static Netrc parse(String text) {
    return Netrc.parse(text).getOrElseThrow(fault -> new AssertionError(text + ": " + fault));
  }

  private static String shown(Credentials credentials) {
    return credentials.user().text()
        + " "
        + credentials.password().map(NetrcTest::text).getOrElse("-")
        + " "
        + credentials.account().map(NetrcTest::text).getOrElse("-");
  }

  private static String text(Secret secret) {
    String line = WireText.decode(CommandEncoder.encode(new FtpCommand.Pass(secret)));
    return line.substring("PASS ".length(), line.length() - "\r\n".length());
  }
}
