package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class PassiveReplyTest {
  @Test
  void epsv_names_a_port_between_delimiters() {
    // vsftpd, ProFTPD, Pure-FTPd, Apache FtpServer, FileZilla Server, IIS, RFC 2428.
    checkExtended("229 Entering Extended Passive Mode (|||40123|)", 40_123);
    checkExtended("229 Entering Extended Passive Mode (|||40123|).", 40_123);
    checkExtended("229 Extended Passive mode OK (|||40123|)", 40_123);
    checkExtended("229 Entering extended passive mode (|||6446|) ok (really)", 6_446);
    checkExtended("229 (|||1|)", 1);
    checkExtended("229 (|||65535|)", 65_535);
    checkExtended("229 (|||00021|)", 21);
  }

  @Test
  void epsv_takes_any_delimiter_that_rfc_2428_allows() {
    checkExtended("229 (!!!40123!)", 40_123);
    checkExtended("229 (~~~40123~)", 40_123);
    checkExtended("229 ((((40123()", 40_123);
    checkExtended("229 ()))40123))", 40_123);
    checkExtended("229 (\\\\\\40123\\)", 40_123);
    checkExtended("229 ($$$40123$)", 40_123);
    checkExtended("229 (...40123.)", 40_123);
    // A digit is allowed, too.
    checkExtended("229 (999401239)", 40_123);
  }

  @Test
  void epsv_passes_over_an_address_that_should_not_be_there() {
    checkExtended("229 (|1|192.0.2.1|40123|)", 40_123);
    checkExtended("229 (|2|2001:db8::1|40123|)", 40_123);
  }

  @Test
  void epsv_refuses_a_reply_without_a_port() {
    refuseExtended("229 Entering Extended Passive Mode");
    refuseExtended("229");
    refuseExtended("229 (||||)");
    refuseExtended("229 (|||0|)");
    refuseExtended("229 (|||65536|)");
    refuseExtended("229 (|||99999|)");
    refuseExtended("229 (|||4294967317|)");
    refuseExtended("229 (|||-21|)");
    refuseExtended("229 (|||+21|)");
    refuseExtended("229 (||| 21|)");
    refuseExtended("229 (|||21)");
    refuseExtended("229 (||21|)");
    refuseExtended("229 (|||21!)");
    refuseExtended("229 (   21 )");
    refuseExtended("229 (|||٢١|)");
    refuseExtended("229 (|||21|");
  }

  @Test
  void only_229_names_a_port_for_epsv() {
    refuseExtended("227 Entering Passive Mode (192,0,2,1,156,187)");
    refuseExtended("200 (|||40123|)");
  }

  @Test
  void pasv_names_six_numbers_wherever_they_stand() {
    checkPlain("227 Entering Passive Mode (192,0,2,1,156,187).", "192.0.2.1", 40_123);
    checkPlain("227 Entering Passive Mode (192,0,2,1,156,187)", "192.0.2.1", 40_123);
    checkPlain("227 Entering passive mode. 192,0,2,1,156,187", "192.0.2.1", 40_123);
    checkPlain("227 =192,0,2,1,156,187", "192.0.2.1", 40_123);
    checkPlain("227 Passive mode OK (192,0,2,1,156,187)", "192.0.2.1", 40_123);
    checkPlain("227 at 7, 2026: 192,0,2,1,156,187!", "192.0.2.1", 40_123);
    checkPlain("227 (192,0,2,1,156,187", "192.0.2.1", 40_123);
    checkPlain("227 0,0,0,0,0,1", "0.0.0.0", 1);
    checkPlain("227 255,255,255,255,255,255", "255.255.255.255", 65_535);
    checkPlain("227 192,000,002,001,156,187", "192.0.2.1", 40_123);
  }

  @Test
  void pasv_returns_the_servers_address_even_when_it_is_not_to_be_believed() {
    // Loopback, a private net, a group, a port of a service: the caller uses the port alone.
    checkPlain("227 (127,0,0,1,0,22)", "127.0.0.1", 22);
    checkPlain("227 (10,0,0,1,0,80)", "10.0.0.1", 80);
    checkPlain("227 (224,0,0,1,4,0)", "224.0.0.1", 1_024);
  }

  @Test
  void pasv_refuses_a_reply_without_address_and_port() {
    refusePlain("227 Entering Passive Mode");
    refusePlain("227 (192,0,2,1,156)");
    refusePlain("227 (192,0,2,256,156,187)");
    refusePlain("227 (192,0,2,1,256,0)");
    refusePlain("227 (192,0,2,1,999,999)");
    refusePlain("227 (192,0,2,1,0,0)");
    refusePlain("227 (4294967488,0,2,1,156,187)");
    refusePlain("227 (1192,0,2,1,156,187)");
    refusePlain("227 (192,0,2,1,156,1187)");
    refusePlain("227 (192.0.2.1.156.187)");
    refusePlain("227 (192,,2,1,156,187)");
    refusePlain("227 (192, 0, 2, 1, 156, 187)");
    // Seven numbers: which six?
    refusePlain("227 (192,0,2,1,156,187,1)");
  }

  @Test
  void only_227_names_an_address_for_pasv() {
    refusePlain("229 (|||40123|)");
    refusePlain("200 192,0,2,1,156,187");
  }

  @Test
  void the_last_line_of_the_reply_counts() {
    assertThat(PassiveReply.plain(reply("227-1,2,3,4,5,6", "227 192,0,2,1,156,187")))
        .isEqualTo(
            Either.right(new Endpoint(new HostAddress.Ipv4(192, 0, 2, 1), new Port(40_123))));
  }

  private static void checkExtended(String line, int port) {
    assertThat(PassiveReply.extended(reply(line))).isEqualTo(Either.right(new Port(port)));
  }

  private static void refuseExtended(String line) {
    assertThat(PassiveReply.extended(reply(line)))
        .isEqualTo(Either.left(new ReplyFault.UnreadableFact(reply(line))));
  }

  private static void checkPlain(String line, String address, int port) {
    Either<ReplyFault, Endpoint> endpoint = PassiveReply.plain(reply(line));

    assertThat(endpoint.map(e -> e.address().text())).isEqualTo(Either.right(address));
    assertThat(endpoint.map(Endpoint::port)).isEqualTo(Either.right(new Port(port)));
  }

  private static void refusePlain(String line) {
    assertThat(PassiveReply.plain(reply(line)))
        .isEqualTo(Either.left(new ReplyFault.UnreadableFact(reply(line))));
  }
}
