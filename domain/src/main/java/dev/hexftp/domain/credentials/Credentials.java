package dev.hexftp.domain.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import io.vavr.control.Option;

/// The user that logs in, and the secrets that are known before the server asks. The user is asked
/// for missing ones when, and only when, the server wants them.
public record Credentials(CommandArgument user, Option<Secret> password, Option<Secret> account) {
  /// `user`, without further knowledge.
  public static Credentials of(CommandArgument user) {
    return new Credentials(user, Option.none(), Option.none());
  }

  /// The same secrets of another user, or of this one by another name.
  public Credentials withUser(CommandArgument other) {
    return new Credentials(other, password, account);
  }

  /// The same user with a password.
  public Credentials withPassword(Secret known) {
    return new Credentials(user, Option.of(known), account);
  }

  /// The same user with an account.
  public Credentials withAccount(Secret known) {
    return new Credentials(user, password, Option.of(known));
  }
}
