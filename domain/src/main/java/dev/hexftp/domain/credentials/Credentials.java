package dev.hexftp.domain.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import io.vavr.control.Option;

/// Who logs in, and what is known of his secrets before the server asks. What is not known is asked
/// of the user when, and only when, the server wants it.
public record Credentials(CommandArgument user, Option<Secret> password, Option<Secret> account) {
  /// `user`, of whom nothing else is known.
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
