package dev.hexftp.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandEncoderTest {
  private static final Endpoint IPV4 =
      new Endpoint(new HostAddress.Ipv4(192, 0, 2, 5), new Port(51_213));
  private static final Endpoint IPV6 =
      new Endpoint(new HostAddress.Ipv6("2001:db8::5"), new Port(51_213));

  /// A command and the line that it is on the wire, without CR LF.
  private record Row(FtpCommand command, String line) {}

  private static final List<Row> TABLE =
      List.of(
          new Row(new FtpCommand.User(argument("alice")), "USER alice"),
          new Row(new FtpCommand.User(CommandArgument.NONE), "USER "),
          new Row(new FtpCommand.Pass(secret("open sesame ")), "PASS open sesame "),
          new Row(new FtpCommand.Pass(secret("")), "PASS "),
          new Row(new FtpCommand.Acct(secret("42")), "ACCT 42"),
          new Row(new FtpCommand.Acct(secret("")), "ACCT "),
          new Row(new FtpCommand.Quit(), "QUIT"),
          new Row(new FtpCommand.Feat(), "FEAT"),
          new Row(new FtpCommand.OptsUtf8On(), "OPTS UTF8 ON"),
          new Row(new FtpCommand.Type(RepresentationType.ASCII), "TYPE A"),
          new Row(new FtpCommand.Type(RepresentationType.IMAGE), "TYPE I"),
          new Row(new FtpCommand.Type(RepresentationType.LOCAL_BYTE), "TYPE L 8"),
          new Row(new FtpCommand.Pasv(), "PASV"),
          new Row(new FtpCommand.Epsv(), "EPSV"),
          new Row(new FtpCommand.Port(IPV4), "PORT 192,0,2,5,200,13"),
          new Row(new FtpCommand.Eprt(IPV4), "EPRT |1|192.0.2.5|51213|"),
          new Row(new FtpCommand.Eprt(IPV6), "EPRT |2|2001:db8::5|51213|"),
          new Row(
              new FtpCommand.Eprt(inFull("2001:DB8:0:0:1:0:0:1")), "EPRT |2|2001:db8::1:0:0:1|21|"),
          new Row(new FtpCommand.Eprt(inFull("0:0:0:0:0:0:0:1")), "EPRT |2|::1|21|"),
          new Row(
              new FtpCommand.Eprt(inFull("fe80:0:1:2:3:4:5:0")), "EPRT |2|fe80:0:1:2:3:4:5:0|21|"),
          new Row(new FtpCommand.Eprt(inFull("0:0:0:0:0:0:0:0")), "EPRT |2|::|21|"),
          new Row(new FtpCommand.Retr(argument("a b.txt")), "RETR a b.txt"),
          new Row(new FtpCommand.Retr(argument(" leading")), "RETR  leading"),
          new Row(new FtpCommand.Retr(argument("caf\u00E9")), "RETR caf\u00C3\u00A9"),
          new Row(new FtpCommand.Retr(argument("caf\uDCE9")), "RETR caf\u00E9"),
          new Row(new FtpCommand.Stor(argument("c:\\x\\y")), "STOR c:\\x\\y"),
          new Row(new FtpCommand.Appe(argument("log")), "APPE log"),
          new Row(new FtpCommand.List(argument("-la *.txt")), "LIST -la *.txt"),
          new Row(new FtpCommand.List(CommandArgument.NONE), "LIST"),
          new Row(new FtpCommand.Nlst(argument(".")), "NLST ."),
          new Row(new FtpCommand.Nlst(CommandArgument.NONE), "NLST"),
          new Row(new FtpCommand.Mlsd(argument("a b")), "MLSD a b"),
          new Row(new FtpCommand.Mlsd(CommandArgument.NONE), "MLSD"),
          new Row(new FtpCommand.Rest(ByteCount.ZERO), "REST 0"),
          new Row(new FtpCommand.Rest(new ByteCount(5_000_000_000L)), "REST 5000000000"),
          new Row(new FtpCommand.Abor(), "ABOR"),
          new Row(new FtpCommand.Cwd(argument("'USER1.X'")), "CWD 'USER1.X'"),
          new Row(new FtpCommand.Pwd(), "PWD"),
          new Row(new FtpCommand.Mkd(argument("new")), "MKD new"),
          new Row(new FtpCommand.Rmd(argument("old")), "RMD old"),
          new Row(new FtpCommand.Xpwd(), "XPWD"),
          new Row(new FtpCommand.Xmkd(argument("new")), "XMKD new"),
          new Row(new FtpCommand.Xrmd(argument("old")), "XRMD old"),
          new Row(new FtpCommand.Dele(argument("-rf")), "DELE -rf"),
          new Row(new FtpCommand.Noop(), "NOOP"),
          new Row(new FtpCommand.Rnfr(argument("a")), "RNFR a"),
          new Row(new FtpCommand.Rnto(argument("b")), "RNTO b"),
          new Row(new FtpCommand.Help(argument("SITE")), "HELP SITE"),
          new Row(new FtpCommand.Help(CommandArgument.NONE), "HELP"),
          new Row(new FtpCommand.Syst(), "SYST"),
          new Row(new FtpCommand.AuthTls(), "AUTH TLS"),
          new Row(new FtpCommand.Pbsz(), "PBSZ 0"),
          new Row(new FtpCommand.Prot(ProtectionLevel.PRIVATE), "PROT P"),
          new Row(new FtpCommand.Prot(ProtectionLevel.CLEAR), "PROT C"),
          new Row(new FtpCommand.Size(argument("a b.txt")), "SIZE a b.txt"),
          new Row(new FtpCommand.Chmod(argument("644"), argument("a b")), "SITE CHMOD 644 a b"),
          new Row(new FtpCommand.Mdtm(argument("a b.txt")), "MDTM a b.txt"),
          new Row(new FtpCommand.Mlst(argument("a b.txt")), "MLST a b.txt"),
          new Row(new FtpCommand.Host(argument("ftp.example")), "HOST ftp.example"),
          new Row(new FtpCommand.Clnt(argument("ftp 1.0")), "CLNT ftp 1.0"),
          new Row(new FtpCommand.Lang(argument("en")), "LANG en"),
          new Row(new FtpCommand.Verbatim(argument("site  chmod 644 x")), "site  chmod 644 x"));

  @Test
  void every_command_has_its_bytes() {
    for (Row row : TABLE) {
      assertThat(Wire.text(CommandEncoder.encode(row.command))).isEqualTo(row.line + "\r\n");
    }
  }

  @Test
  void the_table_knows_every_command() {
    assertThat(TABLE.stream().map(row -> row.command.getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(FtpCommand.class));
  }

  @Test
  void a_byte_255_is_doubled_because_the_connection_speaks_telnet() {
    assertThat(encoded(new FtpCommand.Retr(argument("a\uDCFFb\uDCFF\uDCFE"))))
        .isEqualTo("RETR a\u00FF\u00FFb\u00FF\u00FF\u00FE\r\n");
    assertThat(encoded(new FtpCommand.Verbatim(argument("\uDCFF\uDCF4"))))
        .isEqualTo("\u00FF\u00FF\u00F4\r\n");
    assertThat(encoded(new FtpCommand.Pass(secret("\uDCFF")))).isEqualTo("PASS \u00FF\u00FF\r\n");
  }

  @Test
  void port_cannot_hold_an_address_of_ipv6() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommandEncoder.encode(new FtpCommand.Port(IPV6)));
  }

  @Test
  void no_argument_can_produce_a_second_line() {
    Chance.forCases(
        5_000,
        chance ->
            commandsWith(chance.text(20))
                .forEach(
                    command -> {
                      String line = encoded(command);

                      assertThat(line).endsWith("\r\n");
                      assertThat(line.substring(0, line.length() - 2))
                          .doesNotContain("\r", "\n", "\0");
                    }));
  }

  /// Every command that can be made with `text` as its argument: none, if it is not allowed to be
  /// one.
  private static List<FtpCommand> commandsWith(String text) {
    List<FtpCommand> commands = new ArrayList<>();
    CommandArgument.of(text)
        .forEach(
            argument -> {
              commands.add(new FtpCommand.User(argument));
              commands.add(new FtpCommand.Retr(argument));
              commands.add(new FtpCommand.Nlst(argument));
              commands.add(new FtpCommand.Rnto(argument));
              commands.add(new FtpCommand.Help(argument));
              commands.add(new FtpCommand.Verbatim(argument));
            });
    Secret.of(text)
        .forEach(
            secret -> {
              commands.add(new FtpCommand.Pass(secret));
              commands.add(new FtpCommand.Acct(secret));
            });
    return commands;
  }

  private static String encoded(FtpCommand command) {
    return Wire.text(CommandEncoder.encode(command));
  }

  private static CommandArgument argument(String text) {
    return new CommandArgument(text);
  }

  private static Secret secret(String text) {
    return Secret.of(text).get();
  }

  private static Endpoint inFull(String text) {
    return new Endpoint(new HostAddress.Ipv6(text), Port.FTP);
  }
}
