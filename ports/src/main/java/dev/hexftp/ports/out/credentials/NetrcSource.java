package dev.hexftp.ports.out.credentials;

import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;

/// Gives the logins of a `.netrc` file.
public interface NetrcSource {
  /// What the file holds now, or a [Failure.CredentialsUnavailable].
  Either<Failure, Netrc> netrc();

  /// What the file is called in messages.
  String name();
}
