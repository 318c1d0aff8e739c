package dev.hexftp.ports.out.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Knows who logs in where.
public interface CredentialStore {
  /// Who is to log in at `host`, and the secrets that are known; none if nobody in particular. What
  /// is asked only when needed may take long: a program that is to be run, a file to be read.
  ///
  /// A source that was named and cannot be used is a failure, never "nobody".
  Either<Failure, Option<Credentials>> find(HostName host);

  /// What is known of the secrets of `user` at `host`; they may be none.
  Either<Failure, Credentials> find(HostName host, CommandArgument user);
}
