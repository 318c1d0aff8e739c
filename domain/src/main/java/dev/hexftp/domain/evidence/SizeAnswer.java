package dev.hexftp.domain.evidence;

import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// A server's answer to the question for the size of a file.
public sealed interface SizeAnswer {
  /// The size, if the server has named one that can be read.
  Option<ByteCount> size();

  /// The reply.
  Reply reply();

  /// The answer to SIZE.
  record OfSize(Option<ByteCount> size, Reply reply) implements SizeAnswer {}

  /// The answer to MLST.
  record OfFacts(Option<ByteCount> size, Reply reply) implements SizeAnswer {}

  /// The evidence that this is if the size agrees.
  ///
  /// @param confirmation the server's 2yz to the transfer, if it was heard
  default Evidence agreeing(Option<Reply> confirmation) {
    return switch (this) {
      case OfSize(_, Reply reply) -> new Evidence.SizeAgrees(confirmation, reply);
      case OfFacts(_, Reply reply) -> new Evidence.ListedSizeAgrees(confirmation, reply);
    };
  }
}
