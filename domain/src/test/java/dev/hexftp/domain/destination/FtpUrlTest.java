package dev.hexftp.domain.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Either;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FtpUrlTest {
  @ParameterizedTest
  @CsvSource({
    "ftp://example.org,                  example.org, 21",
    "ftp://example.org/,                 example.org, 21",
    "FTP://example.org:2121,             example.org, 2121",
    "ftp://192.0.2.1:2121/,              192.0.2.1,   2121",
    "ftp://[2001:db8::1]:2121/,          2001:db8::1, 2121",
    "ftp://[::1],                        ::1,         21",
    "ftp://[::ffff:192.0.2.1]/,          ::ffff:192.0.2.1, 21",
    "ftp://[fe80::1%25eth0]/,            fe80::1%eth0, 21",
    "ftp://[fe80::1%eth0]:21/,           fe80::1%eth0, 21",
    "ftp://example.org:/,                example.org, 21",
    "ftps://example.org/,                example.org, 990",
    "FtpS://example.org:2990/,           example.org, 2990",
    "ftpes://example.org/,               example.org, 21",
    "ftp://anna@example.org/,            example.org, 21",
    "ftp://anna:x@example.org:2121/a:1,  example.org, 2121",
    "ftp://b\u00FCcher.example/,           b\u00FCcher.example, 21"
  })
  void a_url_names_a_host_and_a_port(String url, String host, int port) {
    Destination destination = read(url);

    assertThat(destination.host()).isEqualTo(new HostName(host));
    assertThat(destination.port()).isEqualTo(new Port(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "2001:db8::1",
        "http://h/",
        "ftp:/h/",
        "ftp:h",
        "//h/",
        "sftp://h/",
        " ftp://h/",
        "ftp",
        "",
        "a b",
        "%0d%0a"
      })
  void a_word_that_is_no_ftp_url_is_the_name_of_a_host(String word) {
    assertThat(FtpUrl.isUrl(word)).isFalse();
    assertThat(read(word)).isEqualTo(Destination.of(new HostName(word), Port.FTP));
  }

  @Test
  void the_usual_port_is_meant_where_neither_a_port_nor_tls_is_said() {
    assertThat(portWhereUsuallyFtps("h")).isEqualTo(Port.FTPS);
    assertThat(portWhereUsuallyFtps("ftp://h/")).isEqualTo(Port.FTPS);
    assertThat(portWhereUsuallyFtps("ftpes://h/")).isEqualTo(Port.FTP);
    assertThat(portWhereUsuallyFtps("ftp://h:21/")).isEqualTo(Port.FTP);
  }

  @ParameterizedTest
  @CsvSource({"ftp, ", "ftps, IMPLICIT", "ftpes, EXPLICIT", "FTPES, EXPLICIT"})
  void the_scheme_says_how_tls_is_spoken(String scheme, @Nullable String mode) {
    assertThat(read(scheme + "://h/").tls().map(Enum::name).getOrNull()).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({
    "anna,                       anna,           ",
    "anna:secret,                anna,           secret",
    "anna:,                      anna,           ''",
    "anna:a:b,                   anna,           a:b",
    "anna%40corp:s%40c%2Fr%3Aet, anna@corp,      s@c/r:et",
    "a%3Ab:x,                    a:b,            x",
    "%C3%A4:%e2%82%ac,           \u00E4,        \u20AC",
    "a%E4:x,                     a\uDCE4,       x",
    "DOM%5Canna:100%25,          DOM\\anna,       100%",
    "a+b:x,                      a+b,            x"
  })
  void user_and_password_are_decoded_after_they_have_been_parted(
      String userInfo, String user, @Nullable String password) {
    Credentials login =
        read("ftp://" + userInfo + "@h/").login().getOrElseThrow(AssertionError::new);

    assertThat(login.user()).isEqualTo(new CommandArgument(user));
    assertThat(login.password().map(secret -> pass(new FtpCommand.Pass(secret))).getOrNull())
        .isEqualTo(password);
    assertThat(login.account()).isEmpty();
  }

  @Test
  void a_url_without_a_user_leaves_the_login_to_the_default() {
    assertThat(read("ftp://h/a@b").login()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',               ''",
    "/,                ''",
    "/a,               a",
    "/a/b/,            a b",
    "//a///b,          / a b",
    "//,               /",
    "/a//b,            a b",
    "/%2Fetc/motd,     /etc motd",
    "/%2F,             /",
    "/a%2Fb,           a/b",
    "/../x,            .. x",
    "/a:b@c,           a:b@c",
    "/a%3Bb%3F%23,     a;b?#",
    "/%C3%A4,          \u00E4",
    "/%E4,             \uDCE4",
    "/a%20b,           a%20b",
    "/%252F,           %252F",
    "/a;type=i,        a",
    "/a/;type=d,       a",
    "/;type=a,         ''"
  })
  void each_part_of_the_path_is_one_step(String path, String steps) {
    String walked =
        read("ftp://h" + path).directories().stream()
            .map(CommandArgument::text)
            .map(text -> text.replace("%", "%25").replace(" ", "%20"))
            .collect(Collectors.joining(" "));

    assertThat(walked).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://h/,             ",
    "ftp://h/a;type=a,     ASCII",
    "ftp://h/a;TYPE=I,     BINARY",
    "ftp://h/a/;type=d,    "
  })
  void a_path_may_say_the_type_of_files(String url, @Nullable TypeName type) {
    assertThat(read(url).type().getOrNull()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://,                      HOST",
    "ftp:///etc,                  HOST",
    "ftp://anna@/,                HOST",
    "ftp://:21/,                  HOST",
    "ftp://[h]/,                  HOST",
    "ftp://[]/,                   HOST",
    "ftp://[::1/,                 HOST",
    "ftp://[::1]x/,               HOST",
    "ftp://::1/,                  HOST",
    "ftp://a b/,                  HOST",
    "ftp://a%41/,                 HOST",
    "ftp://a\\b/,                 HOST",
    "ftp://h:0/,                  PORT",
    "ftp://h:99999/,              PORT",
    "ftp://h:ftp/,                PORT",
    "ftp://h:21:22/,              PORT",
    "ftp://anna:pass/word@h/,     PORT",
    "ftp://@h/,                   USER",
    "ftp://:secret@h/,            USER",
    "ftp://a@corp:secret@h/,      USER",
    "ftp://a:s@cret@h/,           USER",
    "ftp://h/100%,                ESCAPE",
    "ftp://h/%4,                  ESCAPE",
    "ftp://h/%zz,                 ESCAPE",
    "ftp://a%:b@h/,               ESCAPE",
    "ftp://h/%zz],                ESCAPE",
    "ftp://h/[%1]/x,              ESCAPE",
    "ftp://%zz]x@h/,              ESCAPE",
    "ftp://h/a%0d%0aDELE%20x,     UNSENDABLE",
    "ftp://h/%0A,                 UNSENDABLE",
    "ftp://a%00:b@h/,             UNSENDABLE",
    "ftp://a:b%0D@h/,             UNSENDABLE",
    "ftp://h/%7f,                 UNSENDABLE",
    "ftp://h/%1b[2J,              UNSENDABLE",
    "'ftp://h/\u0001',            UNSENDABLE",
    "ftp://h/\uD800,              UNSENDABLE",
    "ftp://h/a?b,                 QUERY",
    "ftp://h#x,                   QUERY",
    "ftp://h/a;type=x,            TYPE",
    "ftp://h/a;type=,             TYPE",
    "ftp://h/a;b,                 TYPE",
    "ftp://h/a;type=i/b,          TYPE"
  })
  void a_url_that_leads_nowhere_is_refused(String url, UrlFault fault) {
    assertThat(FtpUrl.isUrl(url)).isTrue();
    assertThat(FtpUrl.destination(url, Port.FTP))
        .isEqualTo(Either.left(new Failure.UnusableUrl(fault)));
  }

  private static Destination read(String word) {
    return FtpUrl.destination(word, Port.FTP)
        .getOrElseThrow(fault -> new AssertionError(word + ": " + fault));
  }

  private static Port portWhereUsuallyFtps(String word) {
    return FtpUrl.destination(word, Port.FTPS)
        .getOrElseThrow(fault -> new AssertionError(word + ": " + fault))
        .port();
  }

  private static String pass(FtpCommand.Pass command) {
    String line = WireText.decode(CommandEncoder.encode(command));
    return line.substring("PASS ".length(), line.length() - "\r\n".length());
  }
}
