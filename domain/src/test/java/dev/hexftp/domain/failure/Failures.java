package dev.hexftp.domain.failure;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.local.LeftOut;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import java.util.List;

/// One failure of every kind.
public final class Failures {
  public static final List<Failure> ALL =
      List.of(
          new Failure.UnknownHost(new HostName("nowhere")),
          new Failure.NoAddressOfFamily(new HostName("h"), HostAddress.Family.IPV6),
          new Failure.NotConnectable(new HostName("h"), Port.FTP, ConnectFault.REFUSED),
          new Failure.ProxyFailed(new HostName("p"), Port.FTP, new ProxyFault.NotAProxy()),
          new Failure.GreetingRefused(reply("530 no")),
          new Failure.LoginRefused(reply("530 no")),
          new Failure.CredentialsUnavailable(
              new CredentialSource.Command(), new CredentialFault.CommandFailed(1)),
          new Failure.NoGreeting(new Failure.ControlLost()),
          new Failure.NotSecured(new TlsFault.Overdue()),
          new Failure.ProtectionRefused(new FtpCommand.AuthTls(), reply("502 no")),
          new Failure.ProtectionKept(
              new FtpCommand.Prot(ProtectionLevel.CLEAR), reply("534 never")),
          new Failure.Unconfirmed(
              new FtpCommand.Stor(new CommandArgument("x")),
              new ByteCount(5),
              new Failure.ControlLost()),
          new Failure.ControlLost(),
          new Failure.ServiceClosing(reply("421 bye")),
          new Failure.ReplyOverdue(),
          new Failure.ProtocolBroken(new ReplyFault.NotAReply("HTTP/1.1 400")),
          new Failure.Abandoned(new Failure.Interrupted()),
          new Failure.Refused(new FtpCommand.Cwd(new CommandArgument("x")), reply("550 no")),
          new Failure.Doubted(reply("426 no")),
          new Failure.NoDataConnection(List.of()),
          new Failure.DataLost(Direction.SENT, new ByteCount(1), new DataFault.Silent()),
          new Failure.NamesNotListed(
              new Failure.Refused(new FtpCommand.Nlst(CommandArgument.NONE), reply("550 no"))),
          new Failure.NamesLeftOut("mdelete", LeftOut.of("*.tmp", List.of("Makefile"))),
          new Failure.NothingMatched("mget", "*.csv"),
          new Failure.NameTooLong("xxxx"),
          new Failure.Incomplete("mget", 1, 2, 3, new Failure.Interrupted()),
          new Failure.NoSuchAnswer("mdelete a", "stop"),
          new Failure.EmptyArgument("delete"),
          new Failure.ListingOverFile("list.txt"),
          new Failure.Interrupted(),
          new Failure.InputEnded(),
          new Failure.LocalFile("x", LocalUse.READ, LocalFault.MISSING),
          new Failure.NotConnected(),
          new Failure.AlreadyConnected(new HostName("h")),
          new Failure.UnknownCommand("exit"),
          new Failure.AmbiguousCommand("m"),
          new Failure.WrongUsage("get"),
          new Failure.BadPort("x"),
          new Failure.UnusableUrl(UrlFault.HOST),
          new Failure.UnknownType("x"),
          new Failure.UnsendableText("\n"),
          new Failure.UnwritableText("CWD x", WireCharset.UTF_8),
          new Failure.UnsafeLocalName(".."),
          new Failure.NameTaken("b/x"),
          new Failure.VerbatimRefused("REST", VerbatimEffect.Reason.SETS_START),
          new Failure.ShellNotStarted("dir"));

  private Failures() {}
}
