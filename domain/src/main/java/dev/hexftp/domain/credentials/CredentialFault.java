package dev.hexftp.domain.credentials;

import dev.hexftp.domain.local.LocalFault;

/// Why a source of credentials gives none.
public sealed interface CredentialFault {
  /// The file, or what else is read, cannot be used.
  record Unreadable(LocalFault fault) implements CredentialFault {}

  /// Other users of this machine can read the file.
  record OpenToOthers() implements CredentialFault {}

  /// There is nothing in it, or it does not exist.
  record Absent() implements CredentialFault {}

  /// What is in it is longer than any password.
  record TooLong(int limitBytes) implements CredentialFault {}

  /// What is in it cannot be sent: it holds NUL or half a character.
  record Unsendable() implements CredentialFault {}

  /// `line`, counted from 1, is not of the form that such a file has.
  record Malformed(int line) implements CredentialFault {}

  /// The command ended with `status`, which is not 0.
  record CommandFailed(int status) implements CredentialFault {}

  /// Somebody types it, and would be seen to.
  record Typed() implements CredentialFault {}
}
