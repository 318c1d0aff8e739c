package dev.hexftp.application.session;

/// How much has gone over the links of a session. Two of them show the traffic in between.
///
/// @param commandsSent how many commands were sent
/// @param commandsAhead how many of them went ahead of replies, or were claimed by a dialogue that
///   found them sent
public record Traffic(long commandsSent, long commandsAhead) {
  /// Nothing.
  static final Traffic NONE = new Traffic(0, 0);
}
