package dev.hexftp.application.batch;

import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.ListedEntry;
import dev.hexftp.domain.reply.Pathname;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Finds out whether a name at the server is that of a directory, for one command of the user.
///
/// MLST says it (RFC 3659 §7). A server that does not know MLST is asked to go there and back; that
/// is done only where its reply to PWD names the way back.
final class RemoteDirectories {
  private final FtpSession session;
  private boolean knowsFacts = true;
  private Option<CommandArgument> here = Option.none();
  private boolean asked;

  RemoteDirectories(FtpSession session) {
    this.session = session;
  }

  /// Whether a directory stands at `path`; none if that cannot be found out.
  Option<Boolean> contains(CommandArgument path) {
    return byFacts(path).orElse(() -> byGoingThere(path).map(Option::isEmpty));
  }

  /// The refusal of a server that has no directory at `path`; none if it has one, or if that cannot
  /// be found out.
  Option<Failure> missing(CommandArgument path) {
    return byGoingThere(path).flatMap(refusal -> refusal);
  }

  private Option<Boolean> byFacts(CommandArgument path) {
    if (!knowsFacts || !session.isAlive()) {
      return Option.none();
    }
    return ask(new FtpCommand.Mlst(path))
        .peekLeft(failure -> knowsFacts = !isUnknown(failure))
        .toOption()
        .flatMap(ListedEntry::isDirectory);
  }

  private static boolean isUnknown(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        && ReplyMeaning.isCommandUnusable(reply);
  }

  /// The refusal, if the server does not let us go there; none if it cannot be tried.
  private Option<Option<Failure>> byGoingThere(CommandArgument path) {
    return wayBack()
        .flatMap(
            back ->
                ask(new FtpCommand.Cwd(path))
                    .peek(_ -> goBack(back))
                    .fold(
                        failure ->
                            Option.when(
                                failure instanceof Failure.Refused, () -> Option.of(failure)),
                        _ -> Option.of(Option.none())));
  }

  /// A session that is not where it was would work on the wrong files.
  private void goBack(CommandArgument back) {
    ask(new FtpCommand.Cwd(back)).peekLeft(_ -> session.close());
  }

  private Option<CommandArgument> wayBack() {
    if (!asked && session.isAlive()) {
      asked = true;
      here =
          ask(new FtpCommand.Pwd())
              .toOption()
              .flatMap(Pathname::in)
              .filter(path -> !path.isEmpty())
              .flatMap(CommandArgument::of);
    }
    return here.filter(_ -> session.isAlive());
  }

  private Either<Failure, Reply> ask(FtpCommand command) {
    return session.run(SingleExchange.begin(command), Prominence.PROBING);
  }
}
