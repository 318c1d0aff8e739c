package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;
import java.util.stream.Stream;

/// Every failure, and the text for the user.
final class FailureTable {
  static final HostName HOST = new HostName("h");

  static final List<Row> TABLE = Stream.concat(others(), UserFaultTable.ROWS.stream()).toList();

  private static Stream<Row> others() {
    return Stream.of(
        new Row(new Failure.UnknownHost(new HostName("ftp://x/y")), "Unknown host ftp://x/y.\n"),
        connect(ConnectFault.REFUSED, "> ftp: connect :Connection refused\n"),
        connect(ConnectFault.TIMED_OUT, "> ftp: connect :Connection timed out\n"),
        connect(ConnectFault.UNREACHABLE, "> ftp: connect :ICMP network unreachable\n"),
        connect(ConnectFault.WRONG_PEER, "> ftp: connect :Unknown error number\n"),
        connect(ConnectFault.LOCAL, "> ftp: connect :Unknown error number\n"),
        connect(ConnectFault.NO_FREE_PORT, "> ftp: connect :None of the ports allowed is free\n"),
        connect(
            ConnectFault.NOT_AN_ADDRESS_OF_A_SERVER,
            "> ftp: connect :The server named an address that cannot be its own\n"),
        connect(
            ConnectFault.BEHIND_PROXY,
            "> ftp: connect :The server cannot connect through the proxy\n"),
        connect(ConnectFault.PROXY_FAILED, "> ftp: connect :The proxy did not connect\n"),
        new Row(
            new Failure.NoAddressOfFamily(HOST, HostAddress.Family.IPV4),
            "2> ftp: 'h' has no IPv4 address, and -4 allows no other\n"),
        new Row(
            new Failure.NoAddressOfFamily(HOST, HostAddress.Family.IPV6),
            "2> ftp: 'h' has no IPv6 address, and -6 allows no other\n"),
        proxy(new ProxyFault.NotFound(), "is an unknown host"),
        proxy(
            new ProxyFault.NotReached(ConnectFault.REFUSED),
            "cannot be reached: connection refused"),
        proxy(
            new ProxyFault.NotAProxy(),
            "does not answer as a proxy of this kind; look at the scheme and the port"),
        proxy(new ProxyFault.Lost(), "closed the connection"),
        proxy(
            new ProxyFault.LoginDemanded(),
            "demands a login; give it as USER:PASSWORD@ before the host"),
        proxy(new ProxyFault.LoginRefused(), "refuses the user or the password"),
        proxy(new ProxyFault.Forbidden(), "does not allow a connection to this server"),
        proxy(
            new ProxyFault.TargetNotReached(ConnectFault.TIMED_OUT),
            "cannot reach the server: connection timed out"),
        proxy(
            new ProxyFault.Inexpressible(),
            "cannot pass on this kind of name or address; socks5h passes on all"),
        proxy(
            new ProxyFault.Refused("HTTP/1.1 500 \u001B[2J"),
            "refuses to connect to the server: HTTP/1.1 500 \\x1B[2J"),
        new Row(
            new Failure.Doubted(reply("426 Cut \u001B[2J")),
            "2> ftp: the server sent a refusal that answers no command (426 Cut \\x1B[2J); the"
                + " command before may have failed; check it on the server\n"),
        // Of these the reply has been shown.
        new Row(new Failure.GreetingRefused(reply("530 no")), ""),
        new Row(new Failure.Refused(new FtpCommand.Quit(), reply("500 no")), ""),
        new Row(new Failure.LoginRefused(reply("530 no")), "Login failed.\n"),
        url(UrlFault.HOST, "it names no host"),
        url(UrlFault.PORT_APART, "its port belongs into it: ftp://HOST:PORT/"),
        url(UrlFault.SCHEME, "only ftp://, ftpes:// and ftps:// can be used"),
        url(UrlFault.PORT, "the text after its host is not a port number"),
        url(UrlFault.USER, "it has an empty user name, or an '@' in one that must be written %40"),
        url(UrlFault.ESCAPE, "a '%' in it is not followed by two hexadecimal digits; write it %25"),
        url(UrlFault.UNSENDABLE, "it holds a control character or half a character"),
        url(UrlFault.QUERY, "'?' and '#' mean nothing in it; in a name, write them %3F and %23"),
        url(
            UrlFault.TYPE,
            "after ';' only type=a, type=i or type=d may follow; in a name, write it %3B"),
        new Row(
            new Failure.CredentialsUnavailable(
                new CredentialSource.Command(), new CredentialFault.CommandFailed(1)),
            "2> ftp: the password command failed with exit status 1\n"),
        new Row(
            new Failure.NoGreeting(new Failure.ControlLost()),
            "Connection closed by remote host.\n"),
        new Row(new Failure.ControlLost(), "Connection closed by remote host.\n"),
        new Row(
            new Failure.ServiceClosing(reply("421 bye")), "Connection closed by remote host.\n"),
        new Row(
            new Failure.ReplyOverdue(),
            "2> ftp: the server did not answer in time (--reply-timeout); the connection was"
                + " closed\n"),
        broken(
            new ReplyFault.NotAReply("HTTP/1.1 400"),
            "2> ftp: the server sent something that is not an FTP reply: HTTP/1.1 400; the"
                + " connection was closed\n"),
        broken(
            new ReplyFault.EndlessReply(100),
            "2> ftp: the server sent a reply of more than 100 bytes; the connection was"
                + " closed\n"),
        broken(
            new ReplyFault.UnreadableFact(reply("229 where?")),
            "2> ftp: the server's reply cannot be used: 229 where?; the connection was closed\n"),
        new Row(
            new Failure.NotSecured(new TlsFault.Overdue()),
            "2> ftp: the server did not answer in time during the TLS handshake; the connection"
                + " was closed\n"),
        new Row(
            new Failure.ProtectionRefused(new FtpCommand.AuthTls(), reply("502 what?")),
            "2> ftp: the server refused AUTH TLS (502 what?), so the connection would not be"
                + " protected; it was closed (--tls=off sends password and files in the"
                + " clear)\n"),
        new Row(
            new Failure.ProtectionKept(
                new FtpCommand.Prot(ProtectionLevel.CLEAR), reply("534 never")),
            "2> ftp: the server refused PROT C (534 never), so data connections stay"
                + " protected\n"),
        new Row(
            new Failure.Unconfirmed(
                new FtpCommand.Stor(new CommandArgument("x")),
                new ByteCount(512),
                new Failure.ControlLost()),
            "Connection closed by remote host.\n"
                + "2> ftp: 512 bytes were sent, but the connection was lost before the server"
                + " confirmed the transfer\n"),
        new Row(
            new Failure.Abandoned(new Failure.Interrupted()),
            """
            2> ftp: interrupted
            2> ftp: the server did not end the transfer; the connection was closed
            """),
        new Row(
            new Failure.NoDataConnection(
                List.of(
                    new DataAttempt(DataMethod.EPSV, new Obstacle.Refused(reply("500 what?"))),
                    new DataAttempt(
                        DataMethod.PASV,
                        new Obstacle.Unreadable(new ReplyFault.UnreadableFact(reply("227 here")))),
                    new DataAttempt(
                        DataMethod.PORT, new Obstacle.NotConnected(ConnectFault.REFUSED)))),
            "2> ftp: no data connection could be made (EPSV: 500 what?; PASV: the server's reply"
                + " cannot be used: 227 here; PORT: connection refused); 'passive' switches"
                + " between passive and active\n"),
        lost(
            Direction.RECEIVED,
            new DataFault.Broken(),
            "2> ftp: receiving stopped after 512 bytes: the data connection broke\n"),
        lost(
            Direction.RECEIVED,
            new DataFault.Truncated(),
            "2> ftp: receiving stopped after 512 bytes: the protected connection ended without"
                + " close_notify, so the data may be incomplete; --tls-unclosed=HOST takes those of"
                + " one server for complete\n"),
        lost(
            Direction.SENT,
            new DataFault.NotSecured(new TlsFault.NoAgreement("what?")),
            "2> ftp: sending stopped after 512 bytes: the TLS handshake failed: what?\n"),
        lost(
            Direction.RECEIVED,
            new DataFault.Stranger(new HostAddress.Ipv4(192, 0, 2, 7)),
            "2> ftp: a data connection from 192.0.2.7 was refused, since that is not the server's"
                + " address; --data-address=reply allows it\n"),
        lost(
            Direction.SENT,
            new DataFault.Silent(),
            "2> ftp: sending stopped: no data moved for as long as --data-timeout allows\n"),
        lost(
            Direction.RECEIVED,
            new DataFault.Local(LocalFault.DISK_FULL),
            "2> ftp: receiving stopped after 512 bytes: the local file failed: No space left on"
                + " device\n"),
        new Row(
            new Failure.NamesNotListed(new Failure.Interrupted()),
            """
            2> ftp: interrupted
            Cannot find list of remote files.
            """),
        new Row(
            new Failure.NamesLeftOut(
                "mdelete", LeftOut.of("*.tmp", List.of("a", "b\u001b", "c", "d", "e"))),
            "2> ftp: mdelete: '*.tmp' does not cover 5 names that the server lists for it; they"
                + " are left out: 'a', 'b\\x1B', 'c' and 2 more\n"),
        new Row(
            new Failure.NothingMatched("mget", "*.csv\u001b"),
            "2> ftp: mget: nothing matches '*.csv\\x1B'\n"),
        new Row(
            new Failure.NameTooLong("xx\u001b"),
            "2> ftp: the server lists a name that is too long to be one: 'xx\\x1B...'\n"),
        new Row(
            new Failure.Incomplete("mget", 1, 2, 0, new Failure.Interrupted()),
            "2> ftp: mget: 1 failed, 2 done\n"),
        new Row(
            new Failure.Incomplete("mget", 1, 2, 3, new Failure.Interrupted()),
            "2> ftp: mget: 1 failed, 2 done, 3 not tried\n"),
        new Row(
            new Failure.Incomplete(
                "mget",
                2,
                1,
                0,
                new Failure.Interrupted(),
                List.of(
                    new Failure.FailedFile(
                        "f\u001B",
                        new Failure.Refused(new FtpCommand.Quit(), reply("550 Failed."))),
                    new Failure.FailedFile("g", new Failure.Interrupted()))),
            """
            2> ftp: mget: 'f\\x1B' was not fetched (550)
            2> ftp: mget: 'g' was not fetched
            2> ftp: mget: 2 failed, 1 done
            """),
        new Row(new Failure.Interrupted(), "2> ftp: interrupted\n"),
        new Row(new Failure.InputEnded(), "2> ftp: no answer was given\n"),
        local(LocalUse.READ, LocalFault.MISSING, "x: File not found\n"),
        local(LocalUse.READ, LocalFault.PERMISSION_DENIED, "> x:Permission denied\n"),
        local(LocalUse.READ, LocalFault.NOT_A_PLAIN_FILE, "> x:not a plain file\n"),
        local(LocalUse.ENTER, LocalFault.MISSING, "x: File not found\n"),
        local(LocalUse.ENTER, LocalFault.NOT_A_DIRECTORY, "> x:Invalid argument\n"),
        written(LocalFault.MISSING, "No such file or directory"),
        written(LocalFault.NOT_A_PLAIN_FILE, "not a plain file"),
        written(LocalFault.NOT_A_DIRECTORY, "Invalid argument"),
        written(LocalFault.PERMISSION_DENIED, "Permission denied"),
        written(LocalFault.DISK_FULL, "No space left on device"),
        written(LocalFault.IMPOSSIBLE_NAME, "Invalid argument"),
        written(LocalFault.IO, "Input/output error"));
  }

  private FailureTable() {}

  /// A failure and the text about it with any settings.
  record Row(Failure failure, String shown) {}

  static Row url(UrlFault fault, String shown) {
    return new Row(
        new Failure.UnusableUrl(fault), "2> ftp: that URL cannot be used: " + shown + "\n");
  }

  static Row connect(ConnectFault fault, String shown) {
    return new Row(new Failure.NotConnectable(HOST, Port.FTP, fault), shown);
  }

  static Row proxy(ProxyFault fault, String predicate) {
    return new Row(
        new Failure.ProxyFailed(new HostName("p"), new Port(1080), fault),
        "2> ftp: the proxy p (port 1080) " + predicate + "\n");
  }

  static Row broken(ReplyFault fault, String shown) {
    return new Row(new Failure.ProtocolBroken(fault), shown);
  }

  static Row lost(Direction direction, DataFault fault, String shown) {
    return new Row(new Failure.DataLost(direction, new ByteCount(512), fault), shown);
  }

  static Row local(LocalUse use, LocalFault fault, String shown) {
    return new Row(new Failure.LocalFile("x", use, fault), shown);
  }

  static Row written(LocalFault fault, String reason) {
    return local(LocalUse.WRITE, fault, "Error opening local file x.\n> x:" + reason + "\n");
  }
}
