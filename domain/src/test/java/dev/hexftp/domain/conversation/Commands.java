package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.List;

/// One command of each kind.
final class Commands {
  static final CommandArgument PATH = new CommandArgument("a");

  private static final CommandArgument A = PATH;
  private static final Secret SECRET = Secret.of("secret").get();
  private static final Endpoint HERE =
      new Endpoint(new HostAddress.Ipv4(192, 0, 2, 7), new Port(50_000));

  static final List<FtpCommand> ALL =
      List.of(
          new FtpCommand.User(A),
          new FtpCommand.Pass(SECRET),
          new FtpCommand.Acct(SECRET),
          new FtpCommand.Quit(),
          new FtpCommand.Type(RepresentationType.IMAGE),
          new FtpCommand.Pasv(),
          new FtpCommand.Epsv(),
          new FtpCommand.Port(HERE),
          new FtpCommand.Eprt(HERE),
          new FtpCommand.Retr(A),
          new FtpCommand.Stor(A),
          new FtpCommand.Appe(A),
          new FtpCommand.List(A),
          new FtpCommand.Nlst(A),
          new FtpCommand.Mlsd(A),
          new FtpCommand.Rest(ByteCount.ZERO),
          new FtpCommand.Abor(),
          new FtpCommand.Noop(),
          new FtpCommand.Cwd(A),
          new FtpCommand.Pwd(),
          new FtpCommand.Mkd(A),
          new FtpCommand.Rmd(A),
          new FtpCommand.Xpwd(),
          new FtpCommand.Xmkd(A),
          new FtpCommand.Xrmd(A),
          new FtpCommand.Dele(A),
          new FtpCommand.Rnfr(A),
          new FtpCommand.Rnto(A),
          new FtpCommand.Help(A),
          new FtpCommand.Feat(),
          new FtpCommand.OptsUtf8On(),
          new FtpCommand.AuthTls(),
          new FtpCommand.Pbsz(),
          new FtpCommand.Prot(ProtectionLevel.PRIVATE),
          new FtpCommand.Size(A),
          new FtpCommand.Chmod(new CommandArgument("644"), A),
          new FtpCommand.Mdtm(A),
          new FtpCommand.Mlst(A),
          new FtpCommand.Host(A),
          new FtpCommand.Clnt(A),
          new FtpCommand.Lang(A),
          new FtpCommand.Verbatim(A));

  private Commands() {}

  /// The command that is sent as `line`, with secrets masked.
  static FtpCommand of(String line) {
    return ALL.stream()
        .filter(command -> CommandEncoder.masked(command).equals(line))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such command: " + line));
  }
}
