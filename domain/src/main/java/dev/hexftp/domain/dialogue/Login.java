package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.dialogue.Action.Wanted;
import dev.hexftp.domain.dialogue.Event.Answer;
import dev.hexftp.domain.dialogue.Event.SecretGiven;
import dev.hexftp.domain.dialogue.Event.SecretWithheld;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import io.vavr.control.Option;

/// USER, then PASS if the server wants one, then ACCT if it wants one (RFC 959 §6, third diagram).
///
/// The server leads: 2yz at any point is a login, 331 asks for the password, 332 for the account. A
/// secret that is not known is asked of the user only then, so nobody types a password that nobody
/// wants. An account that was given on the command line is sent after the login when the server did
/// not ask for it, as ftp.exe does. The result is the reply that let us in.
public sealed interface Login extends Dialogue<Reply> {
  /// Logs in with `credentials`.
  static Step<Reply> begin(Credentials credentials) {
    return Step.await(
        new AwaitingUserReply(credentials),
        new Action.Send(new FtpCommand.User(credentials.user())));
  }

  @Override
  default Deadline deadline() {
    return Deadline.REPLY;
  }

  /// USER is on its way.
  record AwaitingUserReply(Credentials credentials) implements Login {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return reply.is(ReplyCode.NEED_PASSWORD)
          ? givePassword(credentials)
          : afterSecret(reply, this, credentials.account());
    }
  }

  /// The user is thinking of the password.
  record AwaitingPassword(Credentials credentials) implements Login {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<Reply> onAnswer(Answer answer) {
      return switch (answer) {
        case SecretGiven(Secret secret) -> givePassword(credentials.withPassword(secret));
        case SecretWithheld() -> Step.fail(new Failure.InputEnded());
      };
    }
  }

  /// PASS is on its way.
  record AwaitingPassReply(Option<Secret> account) implements Login {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return afterSecret(reply, this, account);
    }
  }

  /// The user is thinking of the account.
  record AwaitingAccount() implements Login {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<Reply> onAnswer(Answer answer) {
      return switch (answer) {
        case SecretGiven(Secret secret) -> giveAccount(secret);
        case SecretWithheld() -> Step.fail(new Failure.InputEnded());
      };
    }
  }

  /// ACCT is on its way.
  record AwaitingAcctReply() implements Login {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> Step.succeed(reply);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(reply);
      };
    }
  }

  private static Step<Reply> afterSecret(Reply reply, Login state, Option<Secret> account) {
    return switch (reply.severity()) {
      case PRELIMINARY -> Step.await(state);
      case COMPLETION -> account.fold(() -> Step.succeed(reply), Login::giveAccount);
      case INTERMEDIATE -> reply.is(ReplyCode.NEED_ACCOUNT) ? account(account) : refused(reply);
      case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(reply);
    };
  }

  private static Step<Reply> account(Option<Secret> known) {
    return known.fold(
        () -> Step.await(new AwaitingAccount(), new Action.Ask(Wanted.ACCOUNT)),
        Login::giveAccount);
  }

  private static Step<Reply> refused(Reply reply) {
    return Step.fail(new Failure.LoginRefused(reply));
  }

  private static Step<Reply> givePassword(Credentials credentials) {
    return credentials
        .password()
        .fold(
            () -> Step.await(new AwaitingPassword(credentials), new Action.Ask(Wanted.PASSWORD)),
            secret ->
                Step.await(
                    new AwaitingPassReply(credentials.account()),
                    new Action.Send(new FtpCommand.Pass(secret))));
  }

  private static Step<Reply> giveAccount(Secret account) {
    return Step.await(new AwaitingAcctReply(), new Action.Send(new FtpCommand.Acct(account)));
  }
}
