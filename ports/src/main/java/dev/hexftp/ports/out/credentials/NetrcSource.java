package dev.hexftp.ports.out.credentials;

import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;

/// Gives the logins of a `.netrc` file.
public interface NetrcSource {
  /// The present contents of the file, or a [Failure.CredentialsUnavailable].
  Either<Failure, Netrc> netrc();

  /// The name of the file in messages.
  String name();
}
