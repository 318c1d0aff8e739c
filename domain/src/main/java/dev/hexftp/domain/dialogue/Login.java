package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.LoggedIn;
import dev.hexftp.domain.dialogue.Action.Wanted;
import dev.hexftp.domain.dialogue.Event.Answer;
import dev.hexftp.domain.dialogue.Event.SecretGiven;
import dev.hexftp.domain.dialogue.Event.SecretWithheld;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;

/// USER, then PASS if the server wants one, then ACCT if it wants one (RFC 959 §6, third diagram).
///
/// The server leads: 2yz at any point is a login, 331 asks for the password, 332 for the account.
/// The user is asked for a missing secret only then, and so never types a password that is not
/// needed. An account that was given on the command line is sent after the login when the server
/// did not ask for it, as ftp.exe does.
public sealed interface Login extends Dialogue<LoggedIn> {
  /// Logs in with `credentials`.
  static Step<LoggedIn> begin(Credentials credentials) {
    return Step.await(
        new AwaitingUserReply(credentials),
        new Action.Send(new FtpCommand.User(credentials.user())));
  }

  /// The known part of the credentials.
  Credentials credentials();

  @Override
  default Deadline deadline() {
    return Deadline.REPLY;
  }

  /// USER is on its way.
  record AwaitingUserReply(Credentials credentials) implements Login {
    @Override
    public Step<LoggedIn> onReply(Reply reply) {
      return reply.is(ReplyCode.NEED_PASSWORD)
          ? givePassword(credentials)
          : afterSecret(reply, this);
    }
  }

  /// The user is thinking of the password.
  record AwaitingPassword(Credentials credentials) implements Login {
    @Override
    public Step<LoggedIn> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<LoggedIn> onAnswer(Answer answer) {
      return switch (answer) {
        case SecretGiven(Secret secret) -> givePassword(credentials.withPassword(secret));
        case SecretWithheld() -> Step.fail(new Failure.InputEnded());
      };
    }
  }

  /// PASS is on its way.
  record AwaitingPassReply(Credentials credentials) implements Login {
    @Override
    public Step<LoggedIn> onReply(Reply reply) {
      return afterSecret(reply, this);
    }
  }

  /// The user is thinking of the account.
  record AwaitingAccount(Credentials credentials) implements Login {
    @Override
    public Step<LoggedIn> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<LoggedIn> onAnswer(Answer answer) {
      return switch (answer) {
        case SecretGiven(Secret secret) -> giveAccount(credentials, secret);
        case SecretWithheld() -> Step.fail(new Failure.InputEnded());
      };
    }
  }

  /// ACCT is on its way.
  record AwaitingAcctReply(Credentials credentials) implements Login {
    @Override
    public Step<LoggedIn> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> Step.succeed(new LoggedIn(reply, credentials));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(reply);
      };
    }
  }

  private static Step<LoggedIn> afterSecret(Reply reply, Login state) {
    Credentials credentials = state.credentials();
    return switch (reply.severity()) {
      case PRELIMINARY -> Step.await(state);
      case COMPLETION ->
          credentials
              .account()
              .fold(
                  () -> Step.succeed(new LoggedIn(reply, credentials)),
                  account -> giveAccount(credentials, account));
      case INTERMEDIATE -> reply.is(ReplyCode.NEED_ACCOUNT) ? account(credentials) : refused(reply);
      case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(reply);
    };
  }

  private static Step<LoggedIn> account(Credentials credentials) {
    return credentials
        .account()
        .fold(
            () -> Step.await(new AwaitingAccount(credentials), new Action.Ask(Wanted.ACCOUNT)),
            known -> giveAccount(credentials, known));
  }

  private static Step<LoggedIn> refused(Reply reply) {
    return Step.fail(new Failure.LoginRefused(reply));
  }

  private static Step<LoggedIn> givePassword(Credentials credentials) {
    return credentials
        .password()
        .fold(
            () -> Step.await(new AwaitingPassword(credentials), new Action.Ask(Wanted.PASSWORD)),
            secret ->
                Step.await(
                    new AwaitingPassReply(credentials),
                    new Action.Send(new FtpCommand.Pass(secret))));
  }

  private static Step<LoggedIn> giveAccount(Credentials credentials, Secret account) {
    return Step.await(
        new AwaitingAcctReply(credentials.withAccount(account)),
        new Action.Send(new FtpCommand.Acct(account)));
  }
}
