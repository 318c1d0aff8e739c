package dev.hexftp.application.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Logs in one user everywhere, as the user of the program has stated. The secrets of this user
/// come from one store; those of other users, for the command `user`, come from another one.
public final class StatedUser implements CredentialStore {
  private final CommandArgument user;
  private final CredentialStore his;
  private final CredentialStore others;

  /// `user` logs in with the secrets in `his`. A password that was stated for this user is in there
  /// and not in `others`.
  public StatedUser(CommandArgument user, CredentialStore his, CredentialStore others) {
    this.user = user;
    this.his = his;
    this.others = others;
  }

  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return his.find(host, user).map(Option::of);
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument whom) {
    return (whom.equals(user) ? his : others).find(host, whom);
  }
}
