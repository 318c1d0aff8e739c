package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.notice.Notice;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CredentialWordsTest {
  record Row(CredentialSource source, CredentialFault fault, String shown) {}

  private static final CredentialSource NETRC = new CredentialSource.Netrc("/h/.netrc");
  private static final CredentialSource FILE = new CredentialSource.PasswordFile("p\u001B[2J");
  private static final CredentialSource STDIN = new CredentialSource.StandardInput();
  private static final CredentialSource COMMAND = new CredentialSource.Command();

  static final List<Row> TABLE =
      List.of(
          new Row(
              NETRC,
              new CredentialFault.OpenToOthers(),
              "the file of logins '/h/.netrc' is not used, because other users of this machine can"
                  + " read it; chmod 600 keeps it to yourself"),
          new Row(
              NETRC, new CredentialFault.Absent(), "the file of logins '/h/.netrc' is not there"),
          new Row(
              NETRC,
              new CredentialFault.Malformed(3),
              "the file of logins '/h/.netrc': line 3 makes no sense"),
          new Row(
              FILE,
              new CredentialFault.Unreadable(LocalFault.PERMISSION_DENIED),
              "the password file 'p\\x1B[2J' cannot be read: permission denied"),
          new Row(
              FILE,
              new CredentialFault.Absent(),
              "the password file 'p\\x1B[2J' has no password in its first line"),
          new Row(
              new CredentialSource.Variable("P"),
              new CredentialFault.Absent(),
              "the environment variable 'P' is not set, or empty"),
          new Row(
              STDIN,
              new CredentialFault.Absent(),
              "standard input (--password-stdin) has no password in its first line"),
          new Row(
              STDIN,
              new CredentialFault.Typed(),
              "standard input (--password-stdin) is a terminal; leave the option out, and you are"
                  + " asked"),
          new Row(
              COMMAND, new CredentialFault.Absent(), "the password command printed no password"),
          new Row(
              COMMAND,
              new CredentialFault.CommandFailed(3),
              "the password command failed with exit status 3"),
          new Row(
              COMMAND,
              new CredentialFault.TooLong(9),
              "the password command gives more than 9 bytes"),
          new Row(
              COMMAND,
              new CredentialFault.Unsendable(),
              "the password command holds a character that cannot be sent: NUL or half a"
                  + " character"));

  @Test
  void the_source_without_credentials_and_the_remedy_are_named() {
    for (Row row : TABLE) {
      Failure failure = new Failure.CredentialsUnavailable(row.source, row.fault);

      assertThat(Shown.of(new Notice.Failed(failure), Shown.QUIET))
          .isEqualTo("2> ftp: " + row.shown + "\n");
    }
  }

  @Test
  void the_table_knows_every_source_and_fault() {
    assertThat(TABLE.stream().map(row -> row.source.getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(CredentialSource.class));
    assertThat(TABLE.stream().map(row -> row.fault.getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(CredentialFault.class));
  }
}
