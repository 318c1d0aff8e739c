package dev.hexftp.domain.credentials;

/// Where a login or a password was to come from, as the user has said. The output of a command and
/// its text are kept out: both may be secret.
public sealed interface CredentialSource {
  /// A file of logins (`--netrc`).
  record Netrc(String file) implements CredentialSource {}

  /// A file that holds a password (`--password-file`).
  record PasswordFile(String file) implements CredentialSource {}

  /// A variable of the environment (`--password-env`).
  record Variable(String name) implements CredentialSource {}

  /// The first line of standard input (`--password-stdin`).
  record StandardInput() implements CredentialSource {}

  /// The output of a command (`--password-command`).
  record Command() implements CredentialSource {}
}
