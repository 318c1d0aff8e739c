package dev.hexftp.ports.out.credentials;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;

/// Gives the password to which the user has pointed.
public interface PasswordSource {
  /// The password, or a [Failure.CredentialsUnavailable]. It may take long, and is asked once.
  Either<Failure, Secret> password();
}
