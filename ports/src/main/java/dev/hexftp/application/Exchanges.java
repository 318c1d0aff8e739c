package dev.hexftp.application;

import dev.hexftp.application.Retries.Repeatable;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.ShellCommand;
import io.vavr.control.Either;
import java.util.function.Supplier;

/// The commands of the user that are one exchange with the server, or two, and move no data.
final class Exchanges {
  private final Narrator narrator;
  private final Retries retries;
  private final Revival revival;

  Exchanges(Narrator narrator, Connector connector) {
    this.narrator = narrator;
    this.retries = connector.retries();
    this.revival = connector.revival();
  }

  Either<Failure, Reply> choose(Connection connection, TypeName type) {
    return repeatable(connection, () -> connection.choose(type));
  }

  Either<Failure, Reply> changeFolder(Connection connection, CommandArgument path) {
    return repeatable(connection, () -> connection.exchange(new FtpCommand.Cwd(path)))
        .peek(_ -> revival.keepTrailShort(connection));
  }

  Either<Failure, Reply> showFolder(Connection connection) {
    Folders.Verbs verbs = new Folders.Verbs(new FtpCommand.Pwd(), new FtpCommand.Xpwd());
    return repeatable(connection, () -> folder(connection, verbs, Prominence.ALWAYS));
  }

  Either<Failure, Reply> makeFolder(Connection connection, CommandArgument path) {
    Folders.Verbs verbs = new Folders.Verbs(new FtpCommand.Mkd(path), new FtpCommand.Xmkd(path));
    return once(connection, () -> folder(connection, verbs, Prominence.NORMAL));
  }

  Either<Failure, Reply> removeFolder(Connection connection, CommandArgument path) {
    Folders.Verbs verbs = new Folders.Verbs(new FtpCommand.Rmd(path), new FtpCommand.Xrmd(path));
    return once(connection, () -> folder(connection, verbs, Prominence.NORMAL));
  }

  private Either<Failure, Reply> folder(
      Connection connection, Folders.Verbs verbs, Prominence prominence) {
    return Folders.exchange(connection, verbs, dialect().folderVerbs(), prominence);
  }

  Either<Failure, Reply> delete(Connection connection, CommandArgument path) {
    return once(connection, () -> connection.exchange(new FtpCommand.Dele(path)));
  }

  Either<Failure, Reply> rename(Connection connection, ShellCommand.Rename command) {
    return once(connection, () -> connection.rename(command.from(), command.to()));
  }

  Either<Failure, Reply> literal(Connection connection, CommandArgument line) {
    FtpCommand.Verbatim command = new FtpCommand.Verbatim(line);
    return once(connection, () -> connection.verbatim(command, dialect().afterLiteral()));
  }

  Either<Failure, Reply> help(Connection connection, CommandArgument topic) {
    return repeatable(connection, () -> connection.help(topic));
  }

  private Either<Failure, Reply> repeatable(
      Connection connection, Supplier<Either<Failure, Reply>> work) {
    return retries.on(connection, Repeatable.YES, work);
  }

  private Either<Failure, Reply> once(
      Connection connection, Supplier<Either<Failure, Reply>> work) {
    return retries.on(connection, Repeatable.NO, work);
  }

  private Dialect dialect() {
    return narrator.settings().dialect();
  }
}
