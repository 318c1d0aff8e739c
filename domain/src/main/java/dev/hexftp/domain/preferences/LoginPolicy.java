package dev.hexftp.domain.preferences;

/// The reaction to a new connection without a login.
public sealed interface LoginPolicy {
  /// The user is asked for a name.
  record Ask() implements LoginPolicy {}

  /// Nothing: the user logs in himself, with `user`.
  record Wait() implements LoginPolicy {}

  /// An anonymous login; `identity` is the password that a polite guest gives (RFC 1635 §2.1).
  record Anonymous(String identity) implements LoginPolicy {}
}
