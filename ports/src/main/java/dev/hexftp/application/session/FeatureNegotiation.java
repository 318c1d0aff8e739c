package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Wish;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.reply.FeatureList;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.session.Dialect.Utf8;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Sends the server, before and after the login, the facts that it has to know: which of its hosts
/// is meant, the name of the client, the language for its replies, and that names are UTF-8.
///
/// It may refuse nearly all of that, and then things are as they would have been; only a session
/// that is lost meanwhile is a failure. One refusal counts: a user who names a virtual host must
/// not log in to another one.
public final class FeatureNegotiation {

  private final Announcer announcer;
  private final NegotiationPreferences wanted;

  FeatureNegotiation(Announcer announcer, NegotiationPreferences wanted) {
    this.announcer = announcer;
    this.wanted = wanted;
  }

  /// The commands between the greeting and the login.
  public Either<Failure, FtpSession> beforeLogin(FtpSession session) {
    return wanted
        .virtualHost()
        .fold(() -> Either.<Failure, FtpSession>right(session), host -> name(session, host))
        .flatMap(this::utf8BeforeLogin);
  }

  private Either<Failure, FtpSession> utf8BeforeLogin(FtpSession session) {
    return switch (utf8()) {
      case AFTER_LOGIN_IF_OFFERED, NEVER -> Either.right(session);
      case BEFORE_LOGIN_ALWAYS -> askForUtf8(session, Prominence.NORMAL);
    };
  }

  /// A server that does not know HOST has only one host, or cannot be asked for another one (RFC
  /// 7151 §3.3); one that knows it and refuses has not got the one that is wanted.
  private Either<Failure, FtpSession> name(FtpSession session, CommandArgument host) {
    FtpCommand command = new FtpCommand.Host(bracketed(host));
    return send(session, command, Prominence.HOUSEKEEPING)
        .fold(
            failure ->
                isUnknownCommand(failure)
                    ? unheeded(session, Wish.VIRTUAL_HOST)
                    : Either.left(failure),
            _ -> Either.right(session));
  }

  /// An address of IPv6 stands in brackets (RFC 7151 §3.1).
  private static CommandArgument bracketed(CommandArgument host) {
    boolean isIpv6 = HostAddress.parse(host.text()).exists(HostAddress.Ipv6.class::isInstance);
    return isIpv6 ? new CommandArgument("[" + host.text() + "]") : host;
  }

  private static boolean isUnknownCommand(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        && ReplyMeaning.isCommandUnknown(reply);
  }

  /// The commands after the login. None of them is sent to a server that does not offer it.
  Either<Failure, FtpSession> afterLogin(FtpSession session) {
    boolean asks =
        utf8() == Utf8.AFTER_LOGIN_IF_OFFERED
            || wanted.clientName().isDefined()
            || wanted.language().isDefined();
    return asks
        ? features(session).flatMap(features -> afterLogin(session, features))
        : Either.right(session);
  }

  /// The client's name is sent first: some servers speak UTF-8 only with clients that they know.
  private Either<Failure, FtpSession> afterLogin(FtpSession session, FeatureList features) {
    return wish(session, features, wanted.clientName().map(FtpCommand.Clnt::new), Wish.CLIENT_NAME)
        .flatMap(c -> utf8IfOffered(c, features))
        .flatMap(
            c -> wish(c, features, wanted.language().map(FtpCommand.Lang::new), Wish.LANGUAGE));
  }

  /// Names the client and chooses the language, where the user wants that and `features` offers it.
  public Either<Failure, FtpSession> introduce(FtpSession session, FeatureList features) {
    return wish(session, features, wanted.clientName().map(FtpCommand.Clnt::new), Wish.CLIENT_NAME)
        .flatMap(
            c -> wish(c, features, wanted.language().map(FtpCommand.Lang::new), Wish.LANGUAGE));
  }

  private Either<Failure, FtpSession> wish(
      FtpSession session, FeatureList features, Option<? extends FtpCommand> command, Wish wish) {
    return command.fold(
        () -> Either.right(session),
        line ->
            features.has(wish.feature())
                ? send(session, line, Prominence.PROBING)
                    .fold(
                        failure ->
                            failure instanceof Failure.Refused
                                ? unheeded(session, wish)
                                : Either.left(failure),
                        _ -> Either.right(session))
                : unheeded(session, wish));
  }

  private Either<Failure, FtpSession> unheeded(FtpSession session, Wish wish) {
    announcer.announce(new Notice.WishUnheeded(wish));
    return Either.right(session);
  }

  private Either<Failure, FtpSession> utf8IfOffered(FtpSession session, FeatureList features) {
    return utf8() == Utf8.AFTER_LOGIN_IF_OFFERED && features.has("UTF8")
        ? askForUtf8(session, Prominence.PROBING)
        : Either.right(session);
  }

  private static Either<Failure, FeatureList> features(FtpSession session) {
    return send(session, new FtpCommand.Feat(), Prominence.PROBING)
        .fold(
            failure -> tolerated(failure, FeatureList.NONE),
            reply -> Either.right(FeatureList.in(reply)));
  }

  private static Either<Failure, FtpSession> askForUtf8(FtpSession session, Prominence prominence) {
    return send(session, new FtpCommand.OptsUtf8On(), prominence)
        .fold(failure -> tolerated(failure, session), _ -> Either.right(session));
  }

  private static Either<Failure, Reply> send(
      FtpSession session, FtpCommand command, Prominence prominence) {
    return session.run(SingleExchange.begin(command), prominence);
  }

  private static <T> Either<Failure, T> tolerated(Failure failure, T instead) {
    return failure instanceof Failure.Refused ? Either.right(instead) : Either.left(failure);
  }

  private Utf8 utf8() {
    return announcer.settings().dialect().utf8();
  }
}
