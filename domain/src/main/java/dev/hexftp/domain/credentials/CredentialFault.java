package dev.hexftp.domain.credentials;

import dev.hexftp.domain.local.LocalFault;

/// Why a source of credentials gives none.
public sealed interface CredentialFault {
  /// The file, or the other source, cannot be read.
  record Unreadable(LocalFault fault) implements CredentialFault {}

  /// Other users of this machine can read the file.
  record OpenToOthers() implements CredentialFault {}

  /// There is nothing in it, or it does not exist.
  record Absent() implements CredentialFault {}

  /// Its contents are longer than any password.
  record TooLong(int limitBytes) implements CredentialFault {}

  /// Its contents cannot be sent: they hold NUL or half a character.
  record Unsendable() implements CredentialFault {}

  /// `line`, counted from 1, is not of the form that such a file has.
  record Malformed(int line) implements CredentialFault {}

  /// The command ended with `status`, which is not 0.
  record CommandFailed(int status) implements CredentialFault {}

  /// The password would be typed, and would be visible.
  record Typed() implements CredentialFault {}
}
