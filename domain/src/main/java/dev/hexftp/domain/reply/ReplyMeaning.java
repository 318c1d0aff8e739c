package dev.hexftp.domain.reply;

/// The subject of a refusal, where that decides the next attempt.
public final class ReplyMeaning {
  private ReplyMeaning() {}

  /// The server does not have the command, with any argument (500 and 502, RFC 959 §4.2.1). Other
  /// refusals are about the argument or the moment: 501, 503 and 504 come from servers that know
  /// the command.
  public static boolean isCommandUnknown(Reply reply) {
    return reply.is(ReplyCode.UNKNOWN_COMMAND) || reply.is(ReplyCode.NOT_IMPLEMENTED);
  }

  /// The server does not have the command, or not for such an argument (504 besides): the same may
  /// be asked by another command.
  public static boolean isCommandUnusable(Reply reply) {
    return isCommandUnknown(reply) || reply.is(ReplyCode.PARAMETER_NOT_IMPLEMENTED);
  }
}
