package dev.hexftp.adapter.file.credentials;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.PasswordLine;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.PasswordSource;
import io.vavr.control.Either;
import java.nio.file.Path;

/// A password in the first line of a file that no other user can read.
public final class FilePasswordSource implements PasswordSource {
  private static final int ENOUGH_BYTES = PasswordLine.LIMIT_BYTES + 2;

  private final SecretFile file;
  private final CredentialSource source;

  /// The password in the file that `typed` names from `directory`.
  public FilePasswordSource(Path directory, String typed) {
    this.file = new SecretFile(directory.resolve(typed));
    this.source = new CredentialSource.PasswordFile(typed);
  }

  @Override
  public Either<Failure, Secret> password() {
    return file.bytes(ENOUGH_BYTES)
        .flatMap(PasswordLine::in)
        .mapLeft(fault -> new Failure.CredentialsUnavailable(source, fault));
  }
}
