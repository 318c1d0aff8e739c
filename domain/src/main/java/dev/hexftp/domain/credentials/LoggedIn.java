package dev.hexftp.domain.credentials;

import dev.hexftp.domain.reply.Reply;

/// A login that the server has granted.
///
/// @param reply how it did so
/// @param credentials with which it did, those included that the user was asked for: a lost session
///   can be begun anew with them
public record LoggedIn(Reply reply, Credentials credentials) {}
