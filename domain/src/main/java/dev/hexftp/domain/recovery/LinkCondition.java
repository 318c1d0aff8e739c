package dev.hexftp.domain.recovery;

/// The condition of a session's link, as far as it decides the reaction to a failure.
///
/// @param alive whether the control connection stands and is in step
/// @param returnable whether the session can be brought back: a login has succeeded
/// @param sessionsRunOut whether data connections are protected by a version of TLS in which the
///   means to resume a session can run out
public record LinkCondition(boolean alive, boolean returnable, boolean sessionsRunOut) {}
