package dev.hexftp.ports.out.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Knows the user for each host.
public interface CredentialStore {
  /// The user that is to log in at `host`, and the secrets that are known; none if there is no
  /// particular one. Secrets that are read only when needed may take long: a program that is to be
  /// run, a file to be read.
  ///
  /// A source that was named and cannot be used is a failure, never "no user".
  Either<Failure, Option<Credentials>> find(HostName host);

  /// The known secrets of `user` at `host`; they may be none.
  Either<Failure, Credentials> find(HostName host, CommandArgument user);
}
