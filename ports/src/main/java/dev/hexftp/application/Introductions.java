package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Wish;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.FeatureList;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.session.Dialect.Utf8;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Tells the server, before and behind the login, what it has to know: which of its hosts is meant,
/// who speaks, in which language it is to answer, and that names are UTF-8.
///
/// It may refuse nearly all of that, and then things are as they would have been; only a session
/// that is lost meanwhile is a failure. One refusal counts: whoever names a virtual host must not
/// log in to another one.
final class Introductions {

  private final Narrator narrator;
  private final Introduction wanted;

  Introductions(Narrator narrator, Introduction wanted) {
    this.narrator = narrator;
    this.wanted = wanted;
  }

  /// What is said between the greeting and the login.
  Either<Failure, Connection> beforeLogin(Connection connection) {
    return wanted
        .virtualHost()
        .fold(() -> Either.<Failure, Connection>right(connection), host -> name(connection, host))
        .flatMap(this::utf8BeforeLogin);
  }

  private Either<Failure, Connection> utf8BeforeLogin(Connection connection) {
    return switch (utf8()) {
      case AFTER_LOGIN_IF_OFFERED, NEVER -> Either.right(connection);
      case BEFORE_LOGIN_ALWAYS -> askForUtf8(connection, Prominence.NORMAL);
    };
  }

  /// A server that does not know HOST has only one host, or cannot be asked for another one (RFC
  /// 7151 §3.3); one that knows it and refuses has not got the one that is wanted.
  private Either<Failure, Connection> name(Connection connection, CommandArgument host) {
    FtpCommand command = new FtpCommand.Host(bracketed(host));
    return send(connection, command, Prominence.HOUSEKEEPING)
        .fold(
            failure ->
                isUnknownCommand(failure)
                    ? unheeded(connection, Wish.VIRTUAL_HOST)
                    : Either.left(failure),
            _ -> Either.right(connection));
  }

  /// An address of IPv6 stands in brackets (RFC 7151 §3.1).
  private static CommandArgument bracketed(CommandArgument host) {
    boolean isIpv6 = HostAddress.parse(host.text()).exists(HostAddress.Ipv6.class::isInstance);
    return isIpv6 ? new CommandArgument("[" + host.text() + "]") : host;
  }

  private static boolean isUnknownCommand(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        && (reply.is(ReplyCode.UNKNOWN_COMMAND) || reply.is(ReplyCode.NOT_IMPLEMENTED));
  }

  /// What is said after the login. Nothing of it is said to a server that does not offer it.
  Either<Failure, Connection> afterLogin(Connection connection) {
    boolean asks =
        utf8() == Utf8.AFTER_LOGIN_IF_OFFERED
            || wanted.clientName().isDefined()
            || wanted.language().isDefined();
    return asks
        ? features(connection).flatMap(features -> afterLogin(connection, features))
        : Either.right(connection);
  }

  /// Who speaks is said first: some servers speak UTF-8 only with those that they know.
  private Either<Failure, Connection> afterLogin(Connection connection, FeatureList features) {
    return wish(
            connection, features, wanted.clientName().map(FtpCommand.Clnt::new), Wish.CLIENT_NAME)
        .flatMap(c -> utf8IfOffered(c, features))
        .flatMap(
            c -> wish(c, features, wanted.language().map(FtpCommand.Lang::new), Wish.LANGUAGE));
  }

  private Either<Failure, Connection> wish(
      Connection connection,
      FeatureList features,
      Option<? extends FtpCommand> command,
      Wish wish) {
    return command.fold(
        () -> Either.right(connection),
        line ->
            features.has(wish.feature())
                ? send(connection, line, Prominence.PROBING)
                    .fold(
                        failure ->
                            failure instanceof Failure.Refused
                                ? unheeded(connection, wish)
                                : Either.left(failure),
                        _ -> Either.right(connection))
                : unheeded(connection, wish));
  }

  private Either<Failure, Connection> unheeded(Connection connection, Wish wish) {
    narrator.tell(new Notice.WishUnheeded(wish));
    return Either.right(connection);
  }

  private Either<Failure, Connection> utf8IfOffered(Connection connection, FeatureList features) {
    return utf8() == Utf8.AFTER_LOGIN_IF_OFFERED && features.has("UTF8")
        ? askForUtf8(connection, Prominence.PROBING)
        : Either.right(connection);
  }

  private static Either<Failure, FeatureList> features(Connection connection) {
    return send(connection, new FtpCommand.Feat(), Prominence.PROBING)
        .fold(
            failure -> tolerated(failure, FeatureList.NONE),
            reply -> Either.right(FeatureList.in(reply)));
  }

  private static Either<Failure, Connection> askForUtf8(
      Connection connection, Prominence prominence) {
    return send(connection, new FtpCommand.OptsUtf8On(), prominence)
        .fold(failure -> tolerated(failure, connection), _ -> Either.right(connection));
  }

  private static Either<Failure, Reply> send(
      Connection connection, FtpCommand command, Prominence prominence) {
    return connection.run(SingleExchange.begin(command), prominence);
  }

  private static <T> Either<Failure, T> tolerated(Failure failure, T instead) {
    return failure instanceof Failure.Refused ? Either.right(instead) : Either.left(failure);
  }

  private Utf8 utf8() {
    return narrator.settings().dialect().utf8();
  }
}
