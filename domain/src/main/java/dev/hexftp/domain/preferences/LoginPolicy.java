package dev.hexftp.domain.preferences;

/// What happens when a connection has been made and nobody has logged in.
public sealed interface LoginPolicy {
  /// The user is asked who he is.
  record Ask() implements LoginPolicy {}

  /// Nothing: the user logs in himself, with `user`.
  record Wait() implements LoginPolicy {}

  /// An anonymous login; `identity` is what a polite guest gives as the password (RFC 1635 §2.1).
  record Anonymous(String identity) implements LoginPolicy {}
}
