package dev.hexftp.domain.reply;

/// A reply that breaks the protocol. Data only; the words are in `domain.transcript`.
public sealed interface ReplyFault {
  /// A line stands where a reply must begin, and it begins with no reply code.
  record NotAReply(String line) implements ReplyFault {}

  /// A reply has gone on for more than `bytes` bytes without an end.
  record EndlessReply(int bytes) implements ReplyFault {}

  /// A reply has the right code, but the fact it must carry cannot be read from it.
  record UnreadableFact(Reply reply) implements ReplyFault {}

  /// A command was answered before the one that had been sent earlier.
  record OutOfTurn(Reply reply) implements ReplyFault {}
}
