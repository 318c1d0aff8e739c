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
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// One command of each kind.
final class Commands {
  static final CommandArgument PATH = new CommandArgument("a");

  private static final CommandArgument A = PATH;
  private static final Secret SECRET = Secret.of("secret").get();
  private static final Endpoint HERE =
      new Endpoint(new HostAddress.Ipv4(192, 0, 2, 7), new Port(50_000));

  private static final List<FtpCommand> OTHERS =
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
          new FtpCommand.Rnfr(A),
          new FtpCommand.Rnto(A),
          new FtpCommand.Feat(),
          new FtpCommand.OptsUtf8On(),
          new FtpCommand.AuthTls(),
          new FtpCommand.Pbsz(),
          new FtpCommand.Prot(ProtectionLevel.PRIVATE),
          new FtpCommand.Mdtm(A),
          new FtpCommand.Mlst(A),
          new FtpCommand.Host(A),
          new FtpCommand.Clnt(A),
          new FtpCommand.Lang(A),
          new FtpCommand.Verbatim(A));

  /// Those and every request, which needs no row here.
  static final List<FtpCommand> ALL =
      Stream.concat(
              OTHERS.stream(),
              Arrays.stream(FtpCommand.Request.class.getPermittedSubclasses()).map(Commands::about))
          .toList();

  private Commands() {}

  private static FtpCommand about(Class<?> request) {
    Constructor<?> constructor = request.getDeclaredConstructors()[0];
    Object[] arguments = Collections.nCopies(constructor.getParameterCount(), A).toArray();
    try {
      return (FtpCommand) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /// The command that is sent as `line`, with secrets masked.
  static FtpCommand of(String line) {
    return ALL.stream()
        .filter(command -> CommandEncoder.masked(command).equals(line))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such command: " + line));
  }
}
